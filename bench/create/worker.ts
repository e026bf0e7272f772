import { pathToFileURL } from "node:url";
import { ANSWER, NAME } from "./answer.ts";
import type { Connect } from "./clients/connect.ts";
import { quantile } from "./statistics.ts";
import type { Cost, Task } from "./task.ts";

/** One client in a process of its own: does what it is told, and says what that cost. */
const [client = "", baseUrl] = process.argv.slice(2);
const { connect } = (await import(pathToFileURL(client).href)) as {
  connect: Connect;
};
const create = connect(
  baseUrl === undefined
    ? { baseUrl: "http://localhost", fetch: answerFromMemory }
    : { baseUrl },
);

process.on("message", (task: Task) => void run(task));
process.once("disconnect", () => process.exit());
process.send?.("ready");

/** A platform's own answer, made anew for every call: raw fetch has to read it too. */
function answerFromMemory(): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return Promise.resolve(new Response(ANSWER, { status: 200, headers }));
}

async function run({ calls, atOnce, seconds = Infinity }: Task): Promise<void> {
  const latencies = new Float64Array(calls);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < calls && performance.now() < end) {
      const call = next++;
      const started = performance.now();
      const { name } = await create(NAME);
      latencies[call] = performance.now() - started;
      if (name !== NAME) throw new Error(`${client} gave ${name}`);
    }
  };
  const cpu = process.cpuUsage();
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(Array.from({ length: atOnce }, lane));
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const made = latencies.subarray(0, next).sort();
  const cost: Cost = {
    cpu: (user + system) / next,
    p50: quantile(made, 0.5),
    p99: quantile(made, 0.99),
    throughput: (next / wall) * 1000,
    peak: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(cost);
}

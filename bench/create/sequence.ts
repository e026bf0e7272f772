import type { Run, Samples } from "./measure.ts";
import { startServer, startWorker } from "./processes.ts";
import { inRounds } from "./rounds.ts";

/** One create after the other, answered by a function. */
export async function inMemory(run: Run): Promise<Samples> {
  return inSequence(run, run.effort.memory);
}

/** One create after the other, answered by a server in another process. */
export async function overLoopback(run: Run): Promise<Samples> {
  const server = await startServer();
  try {
    return await inSequence(run, run.effort.loopback, server.baseUrl);
  } finally {
    server.stop();
  }
}

async function inSequence(
  run: Run,
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
  baseUrl?: string,
): Promise<Samples> {
  const clients = [];
  try {
    for (const { name } of run.contenders) {
      run.step(`warming up ${name}`);
      const worker = await startWorker(name, baseUrl);
      clients.push({ name, worker });
      await worker.run({ calls: calls * 3, atOnce: 1 });
    }
    return await inRounds(clients, rounds, run, async ({ worker }) => {
      await worker.run({ calls: 5, atOnce: 1 }); // awake, and connected
      const { cpu, p50, p99 } = await worker.run({ calls, atOnce: 1 });
      return { cpu, p50, p99 };
    });
  } finally {
    for (const { worker } of clients) worker.stop();
  }
}

import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

export interface Cost {
  readonly milliseconds: number;
  /** The largest resident set of any of its processes. */
  readonly megabytes: number;
}

/** What a Node command costs from its start to its end, its children included. */
export async function measure(
  args: readonly string[],
  cwd: string,
): Promise<Cost> {
  const file = join(cwd, "peak-memory");
  const preload = new URL("./peak-memory.mjs", import.meta.url).href;
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import=${preload}`,
    PEAK_MEMORY_FILE: file,
  };
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: "ignore" });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`${args.join(" ")}: exit code ${code}`);
  const peaks = (await readFile(file, "utf8")).trim().split("\n").map(Number);
  await rm(file);
  return { milliseconds, megabytes: Math.max(...peaks) / 1024 };
}

/** The middle one of several costs, by each of their numbers. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return {
    milliseconds: middle(costs.map((cost) => cost.milliseconds)),
    megabytes: middle(costs.map((cost) => cost.megabytes)),
  };
}

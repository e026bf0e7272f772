import type { Run, Samples } from "./measure.ts";
import { startServer, startWorker } from "./processes.ts";
import { inRounds } from "./rounds.ts";

/** Many creates at once, in a new process each time: its peak memory is this burst's. */
export async function burst(run: Run, atOnce: number): Promise<Samples> {
  const { rounds, calls } = run.effort.burst;
  const seconds = Math.max(1, run.seconds / run.contenders.length);
  const server = await startServer();
  try {
    return await inRounds(run.contenders, rounds, run, async ({ name }) => {
      const worker = await startWorker(name, server.baseUrl);
      try {
        const task = { calls, atOnce, seconds };
        const { throughput, cpu, peak } = await worker.run(task);
        return { throughput, cpu, peak };
      } finally {
        worker.stop();
      }
    });
  } finally {
    server.stop();
  }
}

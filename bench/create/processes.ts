import { type ChildProcess, fork, type ForkOptions } from "node:child_process";
import { compiled } from "./compile.ts";
import type { Cost, Task } from "./task.ts";

/** Without the TypeScript loader of this process, which would be measured too. */
const PLAIN: ForkOptions = { execArgv: [] };

/** A client in a process of its own, waiting for tasks. */
export interface Worker {
  run(task: Task): Promise<Cost>;
  stop(): void;
}

/** Against the server at `baseUrl`, or, without one, against answers from memory. */
export async function startWorker(
  client: string,
  baseUrl?: string,
): Promise<Worker> {
  const args = [compiled(`clients/${client}`), ...(baseUrl ? [baseUrl] : [])];
  const child = fork(compiled("worker"), args, PLAIN);
  await replyOf(child);
  return {
    run(task) {
      child.send(task);
      return replyOf(child) as Promise<Cost>;
    },
    stop: () => stop(child),
  };
}

export async function startServer(): Promise<{
  readonly baseUrl: string;
  stop(): void;
}> {
  const child = fork(compiled("server"), PLAIN);
  const { baseUrl } = (await replyOf(child)) as { baseUrl: string };
  return { baseUrl, stop: () => stop(child) };
}

/** One that has failed has gone by itself; why is told by whoever waits for its reply. */
function stop(child: ChildProcess): void {
  if (child.connected) child.disconnect();
}

function replyOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(
        new Error(`${child.spawnargs.join(" ")}: ended with code ${code}`),
      );
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message);
    });
  });
}

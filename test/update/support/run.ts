import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { ENGINE } from "../../../scripts/engine/options.ts";
import { bundled } from "../../support/bundled.ts";

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Record<string, string>;
}

/** Runs a TypeScript file, given relative to the project, in a process of its own. */
export async function run(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  return runNode([await bundled(script), ...args], options);
}

/** Runs Node with some arguments. */
export async function runNode(
  args: readonly string[],
  { cwd, stdin = "", env = {} }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [...ENGINE, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });
  child.stdin.end(stdin);
  const ended = new Promise<[number | null, NodeJS.Signals | null]>(
    (resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve([code, signal]));
    },
  );
  const [stdout, stderr, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { code, signal, stdout, stderr };
}

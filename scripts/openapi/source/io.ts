import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { text } from "node:stream/consumers";

const DEADLINE_MS = 60_000;

/** What the outside is asked for. */
export interface SourceIo {
  readonly fetch: typeof globalThis.fetch;
  /** Bounds one whole download. */
  readonly deadline: () => AbortSignal;
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  /** The path without symbolic links; throws where nothing is there. */
  readonly realPath: (path: string) => Promise<string>;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** What `git <args>` prints; throws what it says when it fails. */
  readonly git: (args: readonly string[]) => AsyncIterable<Uint8Array>;
}

/** The real outside. */
export const sourceIo: SourceIo = {
  fetch: (input, init) => globalThis.fetch(input, init),
  deadline: () => AbortSignal.timeout(DEADLINE_MS),
  readFile: (path) => createReadStream(path),
  realPath: (path) => realpath(path),
  stdin: () => process.stdin,
  git: runGit,
};

async function* runGit(args: readonly string[]): AsyncIterable<Uint8Array> {
  const child = spawn("git", args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const complaint = text(child.stderr);
  try {
    yield* child.stdout;
  } finally {
    child.kill();
  }
  if ((await ended) !== 0) throw new Error((await complaint).trim());
}

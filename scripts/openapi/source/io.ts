import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { type FileIo, filesIn } from "./file-io.ts";

const DEADLINE_MS = 60_000;

/** What the outside is asked for. */
export interface SourceIo extends Pick<FileIo, "readFile" | "realPath"> {
  readonly fetch: typeof globalThis.fetch;
  /** Bounds one whole download. */
  readonly deadline: () => AbortSignal;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** What `git <args>` prints; throws what it says when it fails. */
  readonly git: (args: readonly string[]) => AsyncIterable<Uint8Array>;
}

/** The real outside, with files as they are named in a folder. */
export function outsideOf(folder: string): SourceIo & FileIo {
  return {
    ...filesIn(folder),
    fetch: (input, init) => globalThis.fetch(input, init),
    deadline: () => AbortSignal.timeout(DEADLINE_MS),
    stdin: () => process.stdin,
    git: runGit,
  };
}

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

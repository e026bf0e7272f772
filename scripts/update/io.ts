import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import type { SourceIo } from "./source.ts";

const DEADLINE_MS = 60_000;

/** The real outside. */
export const sourceIo: SourceIo = {
  fetch: (input, init) => globalThis.fetch(input, init),
  deadline: () => AbortSignal.timeout(DEADLINE_MS),
  readFile: (path) => createReadStream(path),
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

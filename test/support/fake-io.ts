import type { SourceIo } from "../../scripts/openapi/source/io.ts";

/** An outside that has nothing, save what a test gives it. */
export function sourceIo(given: Partial<SourceIo> = {}): SourceIo {
  return {
    fetch: () => Promise.reject(new Error("no network")),
    deadline: () => new AbortController().signal,
    readFile: () => failing("no such file"),
    realPath: (path) => Promise.resolve(path),
    stdin: () => failing("no stdin"),
    git: () => failing("not a git repository"),
    ...given,
  };
}

/** A stream of the bytes of some texts. */
export async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function* failing(reason: string): AsyncIterable<Uint8Array> {
  throw new Error(reason);
}

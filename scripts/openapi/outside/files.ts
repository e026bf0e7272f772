import { sep } from "node:path";
import { isObject } from "../json.ts";
import { readPart, type ReadPart } from "../read/read.ts";
import { MAX_BYTES } from "../source/collect.ts";
import type { SourceIo } from "../source/io.ts";
import { readSource } from "../source/source.ts";
import { DocumentError } from "../spec-error.ts";
import type { Home } from "./address.ts";

/** What one document may be spread over; the largest known has 1,700 files. */
const MAX_FILES = 5_000;

/** How many are read at a time. */
const AT_ONCE = 16;

/** A file that was read, or the reason why it was not. */
type ReadOutcome = ReadPart | { readonly lost: string };

/** Reads files by name, each once, and no more than the bounds allow. */
export function createFiles(home: Home, io: SourceIo) {
  const known = new Map<string, ReadOutcome>();
  let bytes = 0;

  async function readOne(name: string): Promise<ReadOutcome> {
    if (known.size > MAX_FILES) return { lost: `more than ${MAX_FILES} files` };
    if (bytes > MAX_BYTES) return { lost: `more than ${MAX_BYTES} bytes` };
    const source = home.sourceOf(name);
    try {
      if (await liesBeyond(source)) return { lost: BEYOND };
      const { text, url } = await readSource(source, io);
      if (url !== undefined && new URL(url).origin !== new URL(source).origin)
        return { lost: BEYOND };
      bytes += text.length;
      const part = readPart({ name: source, text });
      return isObject(part.value) ? part : { lost: "holds no object" };
    } catch (error) {
      if (error instanceof DocumentError) return { lost: error.message };
      throw error;
    }
  }

  /** A link may lead out of the folder. */
  async function liesBeyond(source: string): Promise<boolean> {
    if (home.folder === undefined) return false;
    let path: string;
    try {
      path = await io.realPath(source);
    } catch {
      return false; // Reading it says what is wrong.
    }
    const folder = await io.realPath(home.folder);
    return !path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  }

  return {
    known: known as ReadonlyMap<string, ReadOutcome>,
    async read(names: Iterable<string>): Promise<void> {
      const wanted = [...new Set(names)].filter((name) => !known.has(name));
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        const batch = wanted.slice(at, at + AT_ONCE);
        const outcomes = await Promise.all(batch.map(readOne));
        batch.forEach((name, index) => {
          const outcome = outcomes[index];
          if (outcome) known.set(name, outcome);
        });
      }
    },
  };
}

export const BEYOND = "it lies outside of the document's folder or server";

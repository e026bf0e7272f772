import { createReadStream } from "node:fs";
import {
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { resolve } from "node:path";
import { DocumentError } from "../spec-error.ts";

/** The files that somebody names, relative to the folder that they are in. */
export interface FileIo {
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  /** The path without symbolic links; throws where nothing is there. */
  readonly realPath: (path: string) => Promise<string>;
  /** The text of a file; `undefined` when there is none. */
  readonly readIfThere: (path: string) => Promise<string | undefined>;
  /** Whoever reads the file meets the old text or the new, whole. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
}

/**
 * The folder that somebody is in who runs a script of package.json: npm runs it in the root, and says
 * where it was itself. A program that a script merely contains is where it is.
 */
export function invokedIn(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): string {
  const isScript = env["npm_lifecycle_event"] === script;
  return (isScript ? env["INIT_CWD"] : undefined) ?? workingFolder;
}

/** The real files, as they are named in a folder. */
export function filesIn(folder: string): FileIo {
  const at = (path: string): string => resolve(folder, path);
  return {
    readFile: (path) => createReadStream(at(path)),
    realPath: (path) => realpath(at(path)),
    readIfThere: (path) => orUndefined(readFile(at(path), "utf8")),
    writeFile: async (path, text) => {
      try {
        await replace(at(path), text);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new DocumentError(path, { kind: "unwritable", reason });
      }
    },
  };
}

async function replace(path: string, text: string): Promise<void> {
  const known = await orUndefined(stat(path));
  // A device or a pipe has to stay what it is.
  if (known !== undefined && !known.isFile()) return writeFile(path, text);
  const target = known === undefined ? path : await realpath(path);
  const draft = `${target}.${process.pid}.draft`;
  try {
    await writeFile(draft, text, { mode: known?.mode ?? 0o666 });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function orUndefined<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return undefined;
    throw error;
  }
}

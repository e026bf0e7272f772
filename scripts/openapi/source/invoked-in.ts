import { resolve } from "node:path";
import type { SourceIo } from "./io.ts";

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

/** An outside whose relative paths start from a folder. */
export function readingFrom<Io extends SourceIo>(io: Io, folder: string): Io {
  return { ...io, readFile: (path) => io.readFile(resolve(folder, path)) };
}

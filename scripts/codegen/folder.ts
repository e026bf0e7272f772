import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** How a folder departs from what would be generated into it. */
export interface FileDifference {
  readonly file: string;
  readonly problem: "missing" | "changed" | "surplus";
}

/** Compares without writing; an empty list means that the folder is in sync, to the byte. */
export async function compareFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<FileDifference[]> {
  const differences: FileDifference[] = [];
  const present = await listFiles(folder);
  for (const [file, text] of files)
    if (!present.includes(file)) differences.push({ file, problem: "missing" });
    else if (!(await readFile(join(folder, file))).equals(Buffer.from(text)))
      differences.push({ file, problem: "changed" });
  for (const file of present)
    if (!files.has(file)) differences.push({ file, problem: "surplus" });
  return differences;
}

/** What ends the differences: path below the root → text, or `undefined` for a file to remove. */
export function changesFor(
  folder: string,
  differences: readonly FileDifference[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | undefined> {
  return new Map(
    differences.map(({ file }) => [`${folder}/${file}`, files.get(file)]),
  );
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(folder, "/").length),
      );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

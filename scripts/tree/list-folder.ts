import { readdir } from "node:fs/promises";

/** The names in a folder; none where there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

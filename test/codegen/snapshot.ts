import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** All that a write to a folder would change of it. */
export async function snapshot(folder: string): Promise<unknown[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.sort().map(async (name) => {
      const { mtimeMs, ino, size } = await stat(join(folder, name));
      return [name, mtimeMs, ino, size];
    }),
  );
}

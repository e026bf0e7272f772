import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export const PROJECT: string = fileURLToPath(
  new URL("../../../", import.meta.url),
);

/** A project that has vendored nothing yet. */
export async function emptyTree(): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "openapi"));
  await cp(
    join(PROJECT, "openapi/redocly.yaml"),
    join(root, "openapi/redocly.yaml"),
  );
  await writeFile(join(root, "package.json"), '{ "version": "1.2.3" }\n');
  return root;
}

/** Every file below a folder: path → text. */
export async function snapshot(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(root.length + 1), await readFile(path, "utf8"));
  }
  return new Map([...files].sort());
}

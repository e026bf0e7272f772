import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder with a manifest, from a folder upwards: the program may be the source or the bundled bin. */
export function packageRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : packageRoot(parent);
}

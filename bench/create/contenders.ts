import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A client under measurement: `clients/<name>.ts`. */
export interface Contender {
  readonly name: string;
  /** What importing it loads; undefined for what the platform brings. */
  readonly package?: string;
}

export const CLIENTS: string = fileURLToPath(
  new URL("clients/", import.meta.url),
);

/** What every ratio is to. */
export const BASE = "fetch";
export const OURS = "gcore-inference";

export const CONTENDERS: readonly Contender[] = [
  { name: BASE },
  { name: "fetch-checked" },
  { name: OURS, package: OURS },
  { name: "openapi-fetch", package: "openapi-fetch" },
  { name: "hey-api", package: "@hey-api/client-fetch" },
  { name: "ofetch", package: "ofetch" },
  { name: "ky", package: "ky" },
  { name: "axios", package: "axios" },
  { name: "openai", package: "openai" },
];

/** How a row is called where people read it. */
export function nameOf(row: string): string {
  return row === BASE ? "raw fetch" : row;
}

/** The version in use, from whichever place it is installed in. */
export function versionOf(name: string): string {
  for (const folder of [
    CLIENTS,
    fileURLToPath(new URL("../../", import.meta.url)),
  ])
    try {
      const file = `${folder}node_modules/${name}/package.json`;
      const manifest = JSON.parse(readFileSync(file, "utf8")) as {
        version: string;
      };
      return manifest.version;
    } catch {
      continue;
    }
  throw new Error(`${name} is not installed`);
}

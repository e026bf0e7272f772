import { readFile } from "node:fs/promises";

/** As much of package.json as a release is about. */
interface Manifest {
  readonly version: string;
  /** Where the code is: the one place that says it. */
  readonly repository?: unknown;
}

export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile("package.json", "utf8")) as Manifest;
}

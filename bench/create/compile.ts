import { build } from "esbuild";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLIENTS } from "./contenders.ts";

/** Beneath node_modules, where a program finds the packages, and nobody takes it for a source. */
const COMPILED = join(CLIENTS, "node_modules/.bench");

/** The programs that run in processes of their own, as JavaScript: a loader would be measured too. */
export async function compile(clients: readonly string[]): Promise<void> {
  const source = (name: string): string =>
    fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  await build({
    entryPoints: [
      "worker",
      "server",
      ...clients.map((name) => `clients/${name}`),
    ].map(source),
    outdir: COMPILED,
    outbase: fileURLToPath(new URL(".", import.meta.url)),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
  });
}

export function compiled(name: string): string {
  return join(COMPILED, `${name}.mjs`);
}

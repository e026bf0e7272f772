import { build, type Plugin } from "esbuild";
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT } from "./tree.ts";

const bundles = new Map<string, Promise<string>>();
// Below node_modules, where the packages that stay imports are found.
const FOLDER = join(PROJECT, "node_modules/.cache/scripts");

/**
 * A TypeScript file of the project as one JavaScript file, made once in a process: dozens of processes
 * run it, and each would compile every module again.
 */
export function bundled(script: string): Promise<string> {
  const known = bundles.get(script) ?? bundle(script);
  bundles.set(script, known);
  return known;
}

async function bundle(script: string): Promise<string> {
  const path = join(FOLDER, script.replace(/\.ts$/, ".mjs"));
  const outfile = `${path}.${process.pid}`;
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [script],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [inPlace],
    logLevel: "silent",
  });
  // Other test processes make and run the same file: they find all of it.
  await rename(outfile, path);
  return path;
}

/** Each module finds its neighbours where it stands in the tree, not beside the bundle. */
const inPlace: Plugin = {
  name: "in-place",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    }));
  },
};

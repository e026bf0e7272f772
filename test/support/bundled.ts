import { build, type Plugin } from "esbuild";
import { readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { settlerCode } from "../../scripts/tree/settler-code.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Packages that look for a program or for modules beside them. */
const WITH_FILES_OF_THEIR_OWN = ["esbuild", "prettier", "rolldown"];

/** Bundled CommonJS modules ask for those of Node by it. */
const REQUIRE = `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`;

const bundles = new Map<string, Promise<string>>();

/**
 * A TypeScript file of the project as one JavaScript file, made once in a process: dozens of processes
 * run it, and each would compile every module again. `project` may be a copy.
 */
export function bundled(script: string, project = PROJECT): Promise<string> {
  const key = join(project, script);
  const known = bundles.get(key) ?? bundle(script, project);
  bundles.set(key, known);
  return known;
}

async function bundle(script: string, project: string): Promise<string> {
  // Below node_modules, where the packages that stay imports are found.
  const folder = join(project, "node_modules/.cache/scripts");
  const path = join(folder, basename(project), script.replace(/\.ts$/, ".mjs"));
  const outfile = `${path}.${process.pid}`;
  await build({
    absWorkingDir: project,
    entryPoints: [script],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: WITH_FILES_OF_THEIR_OWN,
    banner: { js: REQUIRE },
    plugins: [withSettler, inPlace],
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

/** What a process compiles of the settler, it finds compiled too. */
const withSettler: Plugin = {
  name: "with-settler",
  setup(build) {
    build.onLoad(
      { filter: /\bscripts[\\/]tree[\\/]settler-code\.ts$/ },
      async () => ({
        contents: `export const settlerCode = async () => ${JSON.stringify(await settlerCode())};`,
        loader: "ts",
      }),
    );
  },
};

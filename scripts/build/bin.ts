import { build, type Plugin } from "esbuild";
import { chmodSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { licencesOf } from "./licences.ts";

/** Writes a program as one minified file that needs no package, and beside it the licences of what is in it. */
export async function writeBin(entry: string, outfile: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    minify: true,
    legalComments: "none",
    metafile: true,
    banner: { js: "#!/usr/bin/env node" },
    plugins: [shortManifest],
  });
  chmodSync(outfile, 0o755);
  writeFileSync(
    join(dirname(outfile), "LICENSES.txt"),
    licencesOf(Object.keys(metafile.inputs)),
  );
}

/** Of package.json, what the program says of itself: the rest is of no use to it. */
const shortManifest: Plugin = {
  name: "short manifest",
  setup({ onLoad }) {
    const { name, version } = manifest;
    const contents = JSON.stringify({ name, version });
    onLoad({ filter: /package\.json$/ }, ({ path }) =>
      path === resolve("package.json")
        ? { contents, loader: "json" }
        : undefined,
    );
  },
};

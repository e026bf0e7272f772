import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { CLIENTS } from "./contenders.ts";
import type { Run, Samples } from "./measure.ts";
import { inRounds } from "./rounds.ts";

/** A page that creates one key: everything that it has to load. */
export async function bundles(run: Run): Promise<Samples> {
  return inRounds(run.contenders, 1, run, async ({ name }) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { connect } from "./${name}.ts"; connect({ baseUrl: location.origin })("bench-key").then(console.log);`,
        resolveDir: CLIENTS,
      },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      legalComments: "none",
      write: false,
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    return {
      minified: bytes.length / 1000,
      gzip: gzipSync(bytes, { level: 9 }).length / 1000,
    };
  });
}

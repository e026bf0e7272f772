import { build } from "esbuild";
import { join, relative } from "node:path";
import { regenerated, SRC } from "./regenerated.ts";

/** A module of `src/` as a program would get it after regenerating and building. */
export async function rebuilt<Module>(
  entry: string,
  generated: ReadonlyMap<string, string>,
): Promise<Module> {
  const sources = regenerated(generated);
  const { outputFiles } = await build({
    entryPoints: [join(SRC, entry)],
    bundle: true,
    format: "esm",
    logLevel: "silent",
    target: "es2023",
    write: false,
    plugins: [
      {
        name: "regenerated",
        setup(build) {
          build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = sources.get(relative(SRC, path));
            return contents === undefined
              ? undefined
              : { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  const bytes = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${bytes}`)) as Module;
}

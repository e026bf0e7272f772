import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import type { Check } from "./check.ts";
import { brought } from "./runtimes.ts";
import { journeyBy } from "./travel.ts";

const run = promisify(execFile);

/** Makes one file of an entry. */
export type Bundler = (input: string, output: string) => Promise<void>;

export const BUNDLERS: Readonly<Record<string, Bundler>> = {
  async esbuild(input, outfile) {
    await build({
      entryPoints: [input],
      outfile,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
    });
  },
  async rolldown(input, file) {
    const bundle = await rolldown({ input });
    await bundle.write({ file, format: "esm", minify: true });
    await bundle.close();
  },
  async webpack(entry, output) {
    const { webpack } = createRequire(brought("x.js"))("webpack") as Webpack;
    const [path, filename] = [dirname(output), basename(output)];
    const compiler = webpack({
      mode: "production",
      target: "es2022",
      experiments: { outputModule: true },
      entry,
      output: { path, filename, module: true },
    });
    await promisify(compiler.run.bind(compiler))().then((stats) => {
      if (stats.hasErrors()) throw new Error(stats.toString());
    });
  },
};

interface Stats {
  hasErrors(): boolean;
  toString(): string;
}
interface Webpack {
  webpack(options: object): {
    run(done: (error: Error | null, stats: Stats) => void): void;
  };
}

const ENTRY = `import { journey } from "./journey.js";
journey(JSON.parse(process.env.MATRIX_SANDBOX)).then((told) => console.log(JSON.stringify(told)));
`;

/** The bundle of a bundler, run by Node. */
export function bundledBy(name: string, bundler: Bundler): Check {
  return async ({ folder }) => {
    const [input, output] = ["in.js", "out.mjs"].map((end) =>
      join(folder, `${name}-${end}`),
    ) as [string, string];
    await writeFile(input, ENTRY);
    await bundler(input, output);
    return journeyBy(async (where) => {
      const env = { ...process.env, MATRIX_SANDBOX: where };
      return (await run(process.execPath, [output], { env })).stdout;
    });
  };
}

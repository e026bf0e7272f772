import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { ROOT } from "../package/consumer.ts";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Out of the tree that git, the compiler and the tests see. */
const CACHE = join(ROOT, "node_modules/.cache/matrix");
/** The path of a file of what npm brought. */
export const brought = (path: string): string =>
  join(CACHE, "node_modules", path);

/** Runs the driver in a folder that has the package, and gives what it printed. */
export type Runtime = (folder: string, rows: string) => Promise<string>;

function program(path: string, ...args: readonly string[]): Runtime {
  return async (folder, rows) => {
    const env = {
      ...process.env,
      MATRIX_ROWS: rows,
      DENO_NO_UPDATE_CHECK: "1",
    };
    const { stdout } = await run(brought(path), [...args, "main.js"], {
      cwd: folder,
      env,
    });
    return stdout;
  };
}

export const RUNTIMES: Readonly<Record<string, Runtime>> = {
  "node-20": program("node-20/bin/node"),
  "node-22": program("node-22/bin/node"),
  "node-24": program("node-24/bin/node"),
  "node-26": program("node-26/bin/node"),
  "bun-1.3": program("bun-1.3/bin/bun.exe"),
  "bun-1.4": program("bun-1.4/bin/bun.exe"),
  deno: program("deno/deno", "run", "--allow-all", "--node-modules-dir=manual"),
  workerd: worker,
};

/** Brings all that the rows need, exact versions, where they aren't there yet. */
export async function install(): Promise<void> {
  const manifest = await readFile(join(HERE, "runtimes.json"), "utf8");
  const file = join(CACHE, "package.json");
  if ((await readFile(file, "utf8").catch(() => "")) === manifest) return;
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, "{}");
  const { dependencies } = JSON.parse(manifest) as {
    dependencies: Record<string, string>;
  };
  const wanted = Object.entries(dependencies).map(([n, v]) => `${n}@${v}`);
  await run("npm", ["install", "--no-save", "--no-audit", ...wanted], {
    cwd: CACHE,
  });
  await writeFile(file, manifest);
}

interface Miniflare {
  dispatchFetch(
    url: string,
    init: object,
  ): Promise<{ text(): Promise<string> }>;
  dispose(): Promise<void>;
}

async function worker(folder: string, rows: string): Promise<string> {
  const bundle = join(folder, "worker.bundle.js");
  await build({
    entryPoints: [join(folder, "worker.js")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    target: "es2022",
  });
  const { Miniflare } = createRequire(brought("x.js"))("miniflare") as {
    Miniflare: new (options: object) => Miniflare;
  };
  const miniflare = new Miniflare({
    modules: true,
    script: await readFile(bundle, "utf8"),
    compatibilityDate: "2024-01-01",
    handleRuntimeStdio: () => undefined,
  });
  try {
    const init = { method: "POST", body: rows };
    return await (await miniflare.dispatchFetch("http://driver/", init)).text();
  } finally {
    await miniflare.dispose();
  }
}

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** An empty project that has installed the packed package, and nothing else. */
export interface Consumer {
  readonly folder: string;
  write(file: string, text: string): Promise<void>;
  /** Runs a program of this repo's `node_modules` or a file of the consumer's with Node. */
  node(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
  remove(): Promise<void>;
}

export async function createConsumer(): Promise<Consumer> {
  if (!existsSync(join(ROOT, "dist/index.js")))
    throw new Error("dist/ is missing: run `npm run build` first");
  const folder = await mkdtemp(join(tmpdir(), "gcore-consumer-"));
  // Packed from node_modules, so that the installation needs no network.
  const packages = [
    ".",
    "node_modules/openapi-fetch",
    "node_modules/openapi-typescript-helpers",
  ];
  const { stdout } = await run(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder].concat(
      packages.map((path) => join(ROOT, path)),
    ),
    { cwd: ROOT },
  );
  const tarballs = (JSON.parse(stdout) as { filename: string }[]).map(
    ({ filename }) => `./${filename}`,
  );
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await run("npm", ["install", "--offline", "--no-audit", ...tarballs], {
    cwd: folder,
  });
  return {
    folder,
    write: (file, text) => writeFile(join(folder, file), text),
    async node(args, env = {}) {
      const options = { cwd: folder, env: { ...process.env, ...env } };
      const { stdout } = await run(process.execPath, [...args], options);
      return stdout;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A program of this repo's development dependencies. */
export function tool(path: string): string {
  return join(ROOT, "node_modules", path);
}

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Packed {
  readonly filename: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** A project that has installed the packed package, and nothing else. */
export interface Installed {
  readonly folder: string;
  /** Ours, as npm made it. */
  readonly packed: Packed;
}

export async function install(): Promise<Installed> {
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
  const packed = JSON.parse(stdout) as [Packed, ...Packed[]];
  const tarballs = packed.map(({ filename }) => `./${filename}`);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await run("npm", ["install", "--offline", "--no-audit", ...tarballs], {
    cwd: folder,
  });
  return { folder, packed: packed[0] };
}

/** The one project that all tests of the package share, made by their global setup. */
export interface Consumer extends Installed {
  /** The path of a file of the installed package. */
  installed(file: string): string;
  write(file: string, text: string): Promise<void>;
  /** Runs a program of this repo's `node_modules` or a file of the consumer's with Node. */
  node(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
}

export function consumerOf({ folder, packed }: Installed): Consumer {
  return {
    folder,
    packed,
    installed: (file) => join(folder, "node_modules/gcore-inference", file),
    write: (file, text) => writeFile(join(folder, file), text),
    async node(args, env = {}) {
      const options = { cwd: folder, env: { ...process.env, ...env } };
      const { stdout } = await run(process.execPath, [...args], options);
      return stdout;
    },
  };
}

/** A program of this repo's development dependencies. */
export function tool(path: string): string {
  return join(ROOT, "node_modules", path);
}

import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { install, ROOT, type Installed } from "./consumer.ts";

const OUTPUT = "dist/bin/LICENSES.txt"; // what the build writes last
const INPUTS = ["src", "scripts", "package.json", "package-lock.json"];

/** Before the tests of the package: builds it, and installs it where they all find it. */
export default async function setup({
  provide,
}: TestProject): Promise<() => void> {
  build();
  const installed = await install();
  provide("installed", installed);
  return () => rmSync(installed.folder, { recursive: true });
}

declare module "vitest" {
  interface ProvidedContext {
    readonly installed: Installed;
  }
}

/** Unless dist/ is newer than all that it is made of. */
function build(): void {
  const built = changedAt(OUTPUT);
  if (INPUTS.flatMap(withFiles).every((path) => changedAt(path) < built))
    return;
  execFileSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "scripts/build.ts"],
    { cwd: ROOT, stdio: "inherit" },
  );
}

function changedAt(path: string): number {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A path, and all below it: a file that was removed shows in the time of its folder. */
function withFiles(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  const below = readdirSync(join(ROOT, path), {
    recursive: true,
    encoding: "utf8",
  });
  return [path, ...below.map((name) => join(path, name))];
}

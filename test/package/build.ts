import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./consumer.ts";

const OUTPUT = "dist/bin/LICENSES.txt"; // what the build writes last
const INPUTS = ["src", "scripts", "package.json", "package-lock.json"];

/** Builds dist/ before the tests that pack it, unless it is newer than all that it is made of. */
export default function setup(): void {
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

import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TOOLS = fileURLToPath(new URL("tools/", import.meta.url));

/** Installs the other tools into a folder, in the versions of their own lock; gives the reason where that can't be done. */
export function installTools(folder: string): string | undefined {
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
    copyFileSync(join(TOOLS, file), join(folder, file));
  }
  try {
    const options = [
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    execFileSync("npm", ["ci", ...options], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
    });
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message.split("\n")[0]
      : String(error);
  }
}

/** The version of an installed package; `undefined` where it isn't. */
export function versionOf(folder: string, name: string): string | undefined {
  try {
    const manifest = join(folder, "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string })
      .version;
  } catch {
    return undefined;
  }
}

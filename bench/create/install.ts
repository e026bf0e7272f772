import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CLIENTS, OURS } from "./contenders.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const MODULES = join(CLIENTS, "node_modules");
const INSTALLED = join(MODULES, ".bench-lock.json");

/**
 * Puts the other clients where the measured programs find them, in the versions of their own lock,
 * and ours beside them. Asks the registry only when that lock has changed.
 */
export function installClients(): void {
  const lock = readFileSync(join(CLIENTS, "package-lock.json"), "utf8");
  if (!existsSync(INSTALLED) || readFileSync(INSTALLED, "utf8") !== lock) {
    const options = ["--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["ci", ...options], {
      cwd: CLIENTS,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    writeFileSync(INSTALLED, lock);
  }
  linkOurs();
}

/** The package as it is built, under its own name. */
function linkOurs(): void {
  const link = join(MODULES, OURS);
  mkdirSync(MODULES, { recursive: true });
  if (!existsSync(link)) symlinkSync(PROJECT, link, "junction");
}

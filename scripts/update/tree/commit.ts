import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Changes, settle, stage } from "./transaction.ts";

/**
 * Makes changes take effect, all or none, even when this process is killed.
 *
 * The renames are made by a process of its own, in its own process group: if
 * it is killed, this one ends the work, and if this one is, it carries on.
 */
export async function commit(root: string, changes: Changes): Promise<void> {
  try {
    await stage(root, changes);
  } catch (error) {
    await settle(root);
    throw error;
  }
  await runSettler(root);
  await settle(root);
}

async function runSettler(root: string): Promise<void> {
  const code = await settlerCode();
  const args = ["--input-type=module", "--eval", code, "--", root];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: "ignore",
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
}

// As plain JavaScript: loading TypeScript would take longer than the renames.
async function settlerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./settler.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

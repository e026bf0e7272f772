import { spawn } from "node:child_process";
import type { Lock } from "./lock.ts";
import { settlerCode } from "./settler-code.ts";
import { SHARED } from "./shared.ts";
import { type Changes, settle, stage } from "./transaction.ts";

/**
 * Makes changes take effect, all or none, even when this process is killed.
 *
 * The renames are made by a process of its own, in its own process group: if
 * it is killed, this one ends the work, and if this one is, it carries on.
 */
export async function commit(
  root: string,
  changes: Changes,
  lock: Lock,
): Promise<void> {
  const settler = await startSettler(root, lock);
  try {
    await stage(root, changes);
  } finally {
    await settler.end();
    await settle(root);
  }
}

/** A process that settles a tree once this one is done staging, or dead. */
async function startSettler(root: string, lock: Lock) {
  const code = await settlerCode();
  const args = ["--input-type=module", "--eval", code, "--", root];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  // It may be killed before it reads.
  child.stdin.on("error", () => undefined);
  const end = () => {
    child.stdin.end();
    return ended;
  };
  try {
    if (child.pid !== undefined) await lock.share(child.pid);
    child.stdin.write(SHARED);
  } catch (error) {
    await end();
    throw error;
  }
  return { end };
}

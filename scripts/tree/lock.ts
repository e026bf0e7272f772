import { listFolder } from "./list-folder.ts";
import { randomUUID } from "node:crypto";
import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TreeError } from "./tree-error.ts";
import { type Holder, holderOf, isGone } from "./holder.ts";

/** A tree that is this process's own for a while. */
export interface Lock {
  /** Lets another process hold it too: it is free when both have ended or let go. */
  readonly share: (pid: number) => Promise<void>;
}

/** Resolves when to look again whether a holder is gone, with `false` to give up. */
export type Wait = (holder: Holder) => Promise<boolean>;

const FOLDER = "openapi/.update.lock";

/**
 * Does what only one process at a time may do to a tree.
 *
 * Who wants the tree puts a claim into a folder, then looks for others': of
 * two that come at once, at least one sees the other, and takes its own back.
 * A claim is an empty file whose name says all. No name comes twice, so
 * anybody may remove that of a process that has ended.
 */
export async function withLock<T>(
  root: string,
  wait: Wait,
  run: (lock: Lock) => Promise<T>,
): Promise<T> {
  const folder = join(root, FOLDER);
  const claims = [await take(root, folder, wait)];
  try {
    return await run({
      share: async (pid) => void claims.push(await claim(folder, pid)),
    });
  } finally {
    await drop(folder, claims);
  }
}

async function take(root: string, folder: string, wait: Wait): Promise<string> {
  for (;;) {
    let other = await findHolder(folder, undefined);
    if (other === undefined) {
      const own = await claim(folder, process.pid);
      other = await findHolder(folder, own);
      if (other === undefined) return own;
      await drop(folder, [own]);
    }
    if (!(await wait(other))) {
      throw new TreeError(root, {
        kind: "locked",
        holder: other,
        folder: FOLDER,
      });
    }
  }
}

/** Somebody who holds the tree, besides one's own claim. */
async function findHolder(
  folder: string,
  own: string | undefined,
): Promise<Holder | undefined> {
  let ended = 0;
  for (const name of await listFolder(folder)) {
    const holder = parse(name);
    if (name === own || holder === undefined) continue;
    if (!(await isGone(holder))) return holder;
    await rm(join(folder, name), { force: true });
    ended++;
  }
  // Before it ended, it may have let in another.
  return ended === 0 ? undefined : findHolder(folder, own);
}

async function claim(folder: string, pid: number): Promise<string> {
  const { host, birth, since } = await holderOf(pid);
  const id = randomUUID();
  const fields = { pid: String(pid), host, birth, since, id };
  const name = new URLSearchParams(fields).toString();
  for (;;) {
    await mkdir(folder, { recursive: true });
    try {
      await writeFile(join(folder, name), "", { flag: "wx" });
      return name;
    } catch (error) {
      // Who let go last has just removed the folder.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

async function drop(folder: string, claims: readonly string[]): Promise<void> {
  // What can't be removed is free all the same once this process has ended.
  const removed = claims.map((name) => rm(join(folder, name)));
  await Promise.allSettled(removed);
  // Not while others have claims in it.
  await rmdir(folder).catch(() => undefined);
}

function parse(name: string): Holder | undefined {
  const fields = new URLSearchParams(name);
  const [pid, host, birth, since] = ["pid", "host", "birth", "since"].map(
    (field) => fields.get(field) ?? "",
  );
  if (!pid || !host || !since) return undefined;
  return { pid: Number(pid), host, birth: birth ?? "", since };
}

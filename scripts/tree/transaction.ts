import { listFolder } from "./list-folder.ts";
import { hash } from "node:crypto";
import {
  mkdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";

/** Path below the project's root → its new text, or `undefined` to remove it. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** What an earlier, interrupted update left behind, and what became of it. */
export type Settled = "nothing" | "discarded" | "finished";

interface Entry {
  readonly path: string;
  /** Absent for a file to remove. */
  readonly sha256?: string;
}

const STAGE = "openapi/.update";
const MANIFEST = "manifest.json";

/**
 * Prepares changes beside the tree. The rename of the manifest is the one
 * moment at which the old state becomes the new: before it, {@link settle}
 * drops what was staged, after it, {@link settle} brings it to its end.
 */
export async function stage(root: string, changes: Changes): Promise<void> {
  const folder = join(root, STAGE);
  await mkdir(folder, { recursive: true });
  const entries: Entry[] = [];
  for (const [path, text] of changes) {
    if (text === undefined) entries.push({ path });
    else {
      await writeFile(join(folder, String(entries.length)), text);
      entries.push({ path, sha256: hash("sha256", text) });
    }
  }
  const draft = join(folder, `${MANIFEST}.draft`);
  await writeFile(draft, JSON.stringify(entries));
  await rename(draft, join(folder, MANIFEST));
}

/** Leaves a tree that holds either the old or the new state, whole. Safe to repeat. */
export async function settle(root: string): Promise<Settled> {
  const folder = join(root, STAGE);
  const staged = await listFolder(folder);
  if (staged.includes(MANIFEST)) {
    await finish(root, folder);
    return "finished";
  }
  await rm(folder, { recursive: true, force: true });
  return staged.length > 0 ? "discarded" : "nothing";
}

/** Whether an update took effect and was not brought to its end. */
export async function isUnsettled(root: string): Promise<boolean> {
  return (await listFolder(join(root, STAGE))).includes(MANIFEST);
}

async function finish(root: string, folder: string): Promise<void> {
  const manifest = await readFile(join(folder, MANIFEST), "utf8");
  for (const [index, entry] of (JSON.parse(manifest) as Entry[]).entries()) {
    const target = join(root, entry.path);
    if (entry.sha256 === undefined) await rm(target, { force: true });
    else if ((await digest(target)) !== entry.sha256) {
      await mkdir(dirname(target), { recursive: true });
      await rename(join(folder, String(index)), target);
    }
  }
  // The manifest goes last: without it, the rest would pass for a draft.
  for (const name of await listFolder(folder)) {
    if (name !== MANIFEST) await rm(join(folder, name), { force: true });
  }
  await rm(join(folder, MANIFEST), { force: true });
  await rmdir(folder);
}

async function digest(path: string): Promise<string | undefined> {
  try {
    return hash("sha256", await readFile(path));
  } catch {
    return undefined;
  }
}

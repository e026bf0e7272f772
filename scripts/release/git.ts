import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What git prints, without the last line break. */
export async function git(...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...args]);
  return stdout.trimEnd();
}

/** What of the repository decides whether a release may be made. */
export interface TreeState {
  readonly branch: string;
  readonly changedFiles: readonly string[];
  /** Whether HEAD is what origin has as main. */
  readonly isLevel: boolean;
  readonly hasTag: boolean;
}

/** Puts everything that changed into one commit, with a tag. */
export async function commitAndTag(tag: string): Promise<void> {
  await git("commit", "--quiet", "--all", "--message", `Release ${tag}`);
  await git("tag", "--annotate", tag, "--message", tag);
}

export async function standing(tag: string): Promise<TreeState> {
  await git("fetch", "--quiet", "--tags", "origin", "main");
  const [branch, status, head, origin, tags] = await Promise.all([
    git("branch", "--show-current"),
    git("status", "--porcelain"),
    git("rev-parse", "HEAD"),
    git("rev-parse", "FETCH_HEAD"),
    git("tag", "--list", tag),
  ]);
  return {
    branch,
    changedFiles: status.split("\n").flatMap((line) => line.slice(3) || []),
    isLevel: head === origin,
    hasTag: tags !== "",
  };
}

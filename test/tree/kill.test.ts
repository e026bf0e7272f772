import { temporaryFolder } from "../support/temporary-folder.ts";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "../../scripts/tree/lock.ts";
import { patience } from "../../scripts/tree/patience.ts";
import { settle, stage } from "../../scripts/tree/transaction.ts";
import { run, type Run } from "../update/support/run.ts";
import { snapshot } from "../update/support/tree.ts";

const OLD = {
  "openapi/cloud_api.yaml": "old slice",
  "src/generated/gone.ts": "gone",
};
const NEW = {
  "openapi/cloud_api.yaml": "new slice",
  "src/generated/types.ts": "new types",
};
const CHANGES: [string, string | undefined][] = [
  ...Object.entries(NEW),
  ["src/generated/gone.ts", undefined],
];

// Some thirty processes, one after the other.
const SLOW = { timeout: 240_000 };

async function oldTree(): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "openapi"));
  await mkdir(join(root, "src/generated"), { recursive: true });
  for (const [path, text] of Object.entries(OLD)) {
    await writeFile(join(root, path), text);
  }
  return root;
}

/** The tree as others see it: not the folder in which updates are staged. */
async function stateOf(root: string): Promise<Record<string, string>> {
  const slice = await readFile(join(root, "openapi/cloud_api.yaml"), "utf8");
  const generated = await snapshot(join(root, "src"));
  return {
    "openapi/cloud_api.yaml": slice,
    ...Object.fromEntries(
      [...generated].map(([path, text]) => [`src/${path}`, text]),
    ),
  };
}

/** What an update does first. */
async function nextRun(root: string): Promise<void> {
  const wait = patience(10_000, () => undefined);
  await withLock(root, wait, () => settle(root));
}

/** Runs a script whose role is killed in place of its nth write. */
function runKilled(script: string, root: string, role: string, at: number) {
  const killer = new URL("./support/kill-at.mjs", import.meta.url);
  const env = {
    NODE_OPTIONS: `--import=${killer.href}`,
    KILL_IN: role,
    KILL_AT: String(at),
    KILL_BELOW: root,
  };
  const args = [root, JSON.stringify(CHANGES)];
  return run(`test/tree/support/${script}`, args, { env });
}

/** Kills at the first write, the second, and so on, until a run outlives all. */
async function killAtEachWrite(
  kill: (root: string, at: number) => Promise<Run>,
  check: (root: string, result: Run) => Promise<void>,
): Promise<number> {
  for (let at = 1; ; at++) {
    const root = await oldTree();
    const result = await kill(root, at);
    await check(root, result);
    if (result.signal === null) return at - 1;
  }
}

test(
  "a commit that is killed leaves the old state or the new, and the next run tidies up",
  SLOW,
  async () => {
    const seen = new Set<string>();
    const kills = await killAtEachWrite(
      (root, at) => runKilled("commit-process.ts", root, "commander", at),
      async (root) => {
        const state = await stateOf(root);
        const isNew = state["openapi/cloud_api.yaml"] === "new slice";
        seen.add(isNew ? "new" : "old");
        expect(state).toEqual(isNew ? NEW : OLD);
        await nextRun(root);
        expect(Object.fromEntries(await snapshot(root))).toEqual(state);
      },
    );
    expect(kills).toBeGreaterThanOrEqual(CHANGES.length);
    expect(seen).toEqual(new Set(["old", "new"]));
  },
);

test(
  "a settler that is killed is replaced by the process that waits for it",
  SLOW,
  async () => {
    for (let at = 1; at <= CHANGES.length + 4; at++) {
      const root = await oldTree();
      const result = await runKilled("commit-process.ts", root, "settler", at);
      expect(result).toMatchObject({ code: 0, stderr: "" });
      expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
    }
  },
);

test(
  "when both are killed, the next run brings the new state to its end",
  SLOW,
  async () => {
    const kills = await killAtEachWrite(
      async (root, at) => {
        await stage(root, new Map(CHANGES));
        return runKilled("settle-process.ts", root, "commander", at);
      },
      async (root) => {
        await nextRun(root);
        expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
      },
    );
    expect(kills).toBeGreaterThanOrEqual(CHANGES.length);
  },
);

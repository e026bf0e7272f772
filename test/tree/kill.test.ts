import { bundled } from "../support/bundled.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { commit } from "../../scripts/tree/commit.ts";
import { withLock } from "../../scripts/tree/lock.ts";
import { patience } from "../../scripts/tree/patience.ts";
import { settle, stage } from "../../scripts/tree/transaction.ts";
import { run } from "../update/support/run.ts";
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

// More than the writes that any process makes.
const MOMENTS = 16;

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

/** A process that works on some trees is killed, each at another of its writes. */
async function kill(work: "commit" | "settle", roots: readonly string[]) {
  const script = "test/tree/support/killed-process.ts";
  const args = [work, JSON.stringify(CHANGES), ...roots];
  const { signal, stdout, stderr } = await run(script, args);
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" });
  const kills = Number(stdout);
  expect(kills).toBeGreaterThanOrEqual(CHANGES.length);
  // There was no moment after the last.
  expect(kills).toBeLessThan(roots.length);
}

function oldTrees(): Promise<string[]> {
  return Promise.all(Array.from({ length: MOMENTS }, oldTree));
}

test("a commit that is killed leaves the old state or the new, and the next run tidies up", async () => {
  const roots = await oldTrees();
  await kill("commit", roots);
  const seen = new Set<string>();
  for (const root of roots) {
    const state = await stateOf(root);
    const isNew = state["openapi/cloud_api.yaml"] === "new slice";
    seen.add(isNew ? "new" : "old");
    expect(state).toEqual(isNew ? NEW : OLD);
    await nextRun(root);
    expect(Object.fromEntries(await snapshot(root))).toEqual(state);
  }
  expect(seen).toEqual(new Set(["old", "new"]));
});

test("a settler that is killed is replaced by the process that waits for it", async () => {
  const killer = await bundled("test/tree/support/kill-at.ts");
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("NODE_OPTIONS", `--import=${pathToFileURL(killer).href}`);
  for (let at = 1; at <= CHANGES.length + 4; at++) {
    const root = await oldTree();
    vi.stubEnv("KILL_AT", String(at));
    vi.stubEnv("KILL_BELOW", root);
    await withLock(
      root,
      () => Promise.resolve(false),
      (lock) => commit(root, new Map(CHANGES), lock),
    );
    expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
  }
});

test("when both are killed, the next run brings the new state to its end", async () => {
  const roots = await oldTrees();
  for (const root of roots) await stage(root, new Map(CHANGES));
  await kill("settle", roots);
  for (const root of roots) {
    await nextRun(root);
    expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
  }
});

import { temporaryFolder } from "../support/temporary-folder.ts";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { onTestFinished, expect, test } from "vitest";
import type { Holder } from "../../scripts/tree/holder.ts";
import { type Wait, withLock } from "../../scripts/tree/lock.ts";
import { faultsOf } from "../support/faults.ts";
import { snapshot } from "../update/support/tree.ts";

const FOLDER = "openapi/.update.lock";
const never: Wait = () => Promise.resolve(false);

/** Leaves a claim in a tree, as a process that holds it has one there. */
async function claimBy(root: string, holder: Partial<Holder>): Promise<void> {
  const fields = {
    pid: String(holder.pid ?? process.pid),
    host: holder.host ?? hostname(),
    birth: holder.birth ?? "",
    since: "2026-01-02T03:04:05.000Z",
  };
  await mkdir(join(root, FOLDER), { recursive: true });
  const name = new URLSearchParams(fields).toString();
  await writeFile(join(root, FOLDER, name), "");
}

/** A process that does nothing, until it is killed. */
function idler() {
  const child = spawn("sleep", ["60"], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn("true");
  await once(child, "exit");
  return child.pid ?? 0;
}

test("a tree is one run's at a time: the second is told whose", async () => {
  const root = await temporaryFolder();
  const seen: number[] = [];
  await withLock(root, never, async () => {
    const second = withLock(
      root,
      async ({ pid }) => seen.push(pid) < 3,
      () => Promise.resolve("never"),
    );
    await expect(second).rejects.toMatchObject({
      faults: [{ kind: "locked", holder: { pid: process.pid } }],
      message: expect.stringMatching(
        /: process \d+ on \S+ has been updating it since \d{4}-\S+Z; wait for it; if there is no such process any more, remove openapi\/\.update\.lock$/,
      ),
    });
  });
  expect(seen).toEqual([process.pid, process.pid, process.pid]);
});

test("who waits has the tree once the other lets go, even by failing", async () => {
  const root = await temporaryFolder();
  let release = (_: Error) => undefined as void;
  const first = withLock(root, never, () => {
    return new Promise<void>((_, reject) => (release = reject));
  });
  const wait = async () => {
    release(new Error("given up"));
    await first.catch(() => undefined);
    return true;
  };
  // The first has it by the time that somebody waits for it.
  while ((await readdir(join(root, FOLDER)).catch(() => [])).length === 0);
  expect(await withLock(root, wait, () => Promise.resolve("mine"))).toBe(
    "mine",
  );
  await expect(first).rejects.toThrow("given up");
  expect([...(await snapshot(root)).keys()]).toEqual([]);
});

test.each<[string, () => Promise<Partial<Holder>>]>([
  ["a process that has ended", async () => ({ pid: await endedPid() })],
  [
    "a process before the machine started again, whose number another has now",
    async () => ({ birth: "another boot.1" }),
  ],
])("what %s left is no hindrance, and removed", async (_, holder) => {
  const root = await temporaryFolder();
  await claimBy(root, await holder());
  await withLock(root, never, () => Promise.resolve());
  expect([...(await snapshot(root)).keys()]).toEqual([]);
});

test.each<[string, () => Partial<Holder>]>([
  ["another process that lives", () => ({ pid: idler().pid ?? 0 })],
  [
    "another machine's process, which can't be asked",
    () => ({ host: "elsewhere" }),
  ],
])("%s holds a tree", async (_, holder) => {
  const root = await temporaryFolder();
  await claimBy(root, holder());
  const faults = await faultsOf(() =>
    withLock(root, never, () => Promise.resolve()),
  );
  expect(faults).toMatchObject([{ kind: "locked" }]);
});

test("a process that was let in holds the tree until it ends, whoever let it in is gone", async () => {
  const root = await temporaryFolder();
  const settler = idler();
  await withLock(root, never, async (lock) => {
    await lock.share(settler.pid ?? 0);
    expect(await readdir(join(root, FOLDER))).toHaveLength(2);
  });
  await claimBy(root, { pid: await endedPid() });
  await claimBy(root, { pid: settler.pid ?? 0 });
  const wait = async ({ pid }: Holder) => {
    expect(pid).toBe(settler.pid);
    settler.kill("SIGKILL");
    await once(settler, "exit");
    return true;
  };
  const free = () => Promise.resolve("free");
  expect(await withLock(root, wait, free)).toBe("free");
});

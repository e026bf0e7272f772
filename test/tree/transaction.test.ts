import { temporaryFolder } from "../support/temporary-folder.ts";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isUnsettled, settle, stage } from "../../scripts/tree/transaction.ts";
import { snapshot } from "../update/support/tree.ts";

const OLD = { "openapi/a.yaml": "old a", "src/generated/gone.ts": "gone" };
const NEW = { "openapi/a.yaml": "new a", "src/generated/b/new.ts": "new b" };

const changes = new Map<string, string | undefined>([
  ...Object.entries(NEW),
  ["src/generated/gone.ts", undefined],
]);

async function oldTree(): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "openapi"));
  await mkdir(join(root, "src/generated"), { recursive: true });
  for (const [path, text] of Object.entries(OLD)) {
    await writeFile(join(root, path), text);
  }
  return root;
}

test("settle() finds nothing to do in a tree that was left alone", async () => {
  const root = await oldTree();
  expect(await settle(root)).toBe("nothing");
  expect(Object.fromEntries(await snapshot(root))).toEqual(OLD);
});

test("what was staged takes effect, and leaves nothing behind", async () => {
  const root = await oldTree();
  await stage(root, changes);
  expect(await isUnsettled(root)).toBe(true);
  expect(await settle(root)).toBe("finished");
  expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
  expect(await isUnsettled(root)).toBe(false);
  expect(await settle(root)).toBe("nothing");
});

test("what was staged only in part is dropped", async () => {
  const root = await oldTree();
  await stage(root, changes);
  await rm(join(root, "openapi/.update/manifest.json"));
  expect(await isUnsettled(root)).toBe(false);
  expect(await settle(root)).toBe("discarded");
  expect(Object.fromEntries(await snapshot(root))).toEqual(OLD);
});

test("staging over what an interrupted update left drops that", async () => {
  const root = await oldTree();
  await stage(root, new Map([["openapi/a.yaml", "abandoned"]]));
  await rm(join(root, "openapi/.update/manifest.json"));
  await stage(root, changes);
  await settle(root);
  expect(Object.fromEntries(await snapshot(root))).toEqual(NEW);
});

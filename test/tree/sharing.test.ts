import { temporaryFolder } from "../support/temporary-folder.ts";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../update/support/run.ts";
import { snapshot } from "../update/support/tree.ts";

const TIMES = 5;

async function treeWithNumber(): Promise<string> {
  const root = await temporaryFolder();
  for (const folder of ["openapi", "src/generated"]) {
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, "number"), "0");
  }
  return root;
}

/** Runs a process that adds one to the number, some times over. */
function adder(root: string) {
  const script = "test/tree/support/sharing-process.ts";
  return run(script, [root, String(TIMES)]);
}

const writtenBy = (stdout: string) => stdout.split("\n").length - 1;

test("processes that update a tree at once lose nothing of each other's", async () => {
  const root = await treeWithNumber();
  const runs = await Promise.all([adder(root), adder(root)]);
  for (const { code, stdout, stderr } of runs) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(writtenBy(stdout)).toBe(TIMES);
  }
  const number = String(2 * TIMES);
  expect(Object.fromEntries(await snapshot(root))).toEqual({
    "openapi/number": number,
    "src/generated/number": number,
  });
});

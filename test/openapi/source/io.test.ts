import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outsideOf } from "../../../scripts/openapi/source/io.ts";
import { readSource } from "../../../scripts/openapi/source/source.ts";
import { faultsOf } from "../../support/faults.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("a file is read from the disk", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "spec.yaml"), "openapi: 3.1.0");
  const source = await readSource("spec.yaml", outsideOf(folder));
  expect(source.text).toBe("openapi: 3.1.0");
});

test("a folder is refused", async () => {
  const folder = await temporaryFolder();
  expect(
    await faultsOf(() => readSource(".", outsideOf(folder))),
  ).toMatchObject([{ kind: "unreadable" }]);
});

test("a path at a revision is read from git, and what git complains about is told", async () => {
  const folder = await temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
  git("init", "--quiet");
  await writeFile(join(folder, "spec.yaml"), "openapi: 3.1.0");
  git("add", "spec.yaml");
  const tree = git("write-tree");
  const outside = outsideOf(folder);
  const io = {
    ...outside,
    git: (args: readonly string[]) => outside.git(["-C", folder, ...args]),
  };
  const source = await readSource(`git:${tree}:spec.yaml`, io);
  expect(source.text).toBe("openapi: 3.1.0");
  expect(
    await faultsOf(() => readSource(`git:${tree}:none.yaml`, io)),
  ).toMatchObject([
    {
      kind: "unreadable",
      reason: expect.stringContaining("none.yaml") as string,
    },
  ]);
});

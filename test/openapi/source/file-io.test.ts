import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { filesIn, invokedIn } from "../../../scripts/openapi/source/file-io.ts";
import { faultsOf } from "../../support/faults.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test.each([
  ["npm runs the script", { npm_lifecycle_event: "diff" }, "/project/docs"],
  ["npm runs another one", { npm_lifecycle_event: "test" }, "/project"],
  ["npm has no part in it", {}, "/project"],
])("relative paths start where the user is: %s", (_, env, folder) => {
  const given = { ...env, INIT_CWD: "/project/docs" };
  expect(invokedIn("diff", given, "/project")).toBe(folder);
});

test.each([
  ["a file of the folder", "new.yaml", "docs/new.yaml"],
  ["a file beside it", "../new.yaml", "new.yaml"],
])("%s is read, looked up and written there", async (_, path, file) => {
  const root = await temporaryFolder();
  await mkdir(join(root, "docs"));
  const io = filesIn(join(root, "docs"));
  expect(await io.readIfThere(path)).toBeUndefined();
  await io.writeFile(path, "text");
  expect(await readFile(join(root, file), "utf8")).toBe("text");
  expect(await text(io.readFile(path))).toBe("text");
  expect(await io.readIfThere(path)).toBe("text");
  expect(await io.realPath(path)).toBe(join(root, file));
  expect(await io.readIfThere(join(root, file))).toBe("text");
});

describe("a file is written whole or not at all:", () => {
  test("who has the old one open still reads it", async () => {
    const root = await temporaryFolder();
    const io = filesIn(root);
    await io.writeFile("report", "old");
    const reader = await open(join(root, "report"));
    await io.writeFile("report", "new, and longer");
    expect(await reader.readFile("utf8")).toBe("old");
    await reader.close();
    expect(await readdir(root)).toEqual(["report"]);
  });

  test("its mode and a link to it stay", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, "report"), "old");
    await chmod(join(root, "report"), 0o600);
    await symlink("report", join(root, "link"));
    await filesIn(root).writeFile("link", "new");
    expect(await readFile(join(root, "report"), "utf8")).toBe("new");
    expect((await stat(join(root, "report"))).mode & 0o777).toBe(0o600);
    expect((await readdir(root)).sort()).toEqual(["link", "report"]);
  });

  test("a pipe stays one", async () => {
    const root = await temporaryFolder();
    const path = join(root, "pipe");
    execFileSync("mkfifo", [path]);
    const read = text(createReadStream(path));
    await filesIn(root).writeFile("pipe", "through");
    expect(await read).toBe("through");
    expect((await stat(path)).isFIFO()).toBe(true);
  });

  test.each([
    ["in a folder that is not there", "none/report"],
    ["in place of a folder", "."],
  ])("%s it can't be, by the name that was given", async (_, path) => {
    const root = await temporaryFolder();
    const io = filesIn(root);
    expect(await faultsOf(() => io.writeFile(path, ""))).toMatchObject([
      { kind: "unwritable" },
    ]);
    await expect(io.writeFile(path, "")).rejects.toThrow(`${path}: cannot be`);
    expect(await readdir(root)).toEqual([]);
  });
});

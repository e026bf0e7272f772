import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changesFor, compareFolder } from "../../scripts/codegen/folder.ts";
import { settle, stage } from "../../scripts/tree/transaction.ts";
import { snapshot } from "./snapshot.ts";

const FILES = new Map([
  ["a.ts", "a\n"],
  ["b.ts", "b\n"],
]);

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "generated-"));
  folder = join(root, "src");
  await mkdir(folder);
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Makes what differs in a folder of the root what it should be. */
async function write(name: string = "src"): Promise<void> {
  const differences = await compareFolder(join(root, name), FILES);
  await stage(root, changesFor(name, differences, FILES));
  await settle(root);
}

async function put(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

const GOOD = { "a.ts": "a\n", "b.ts": "b\n" };

const STATES: readonly [
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
  differences: readonly string[],
][] = [
  ["the same", GOOD, []],
  ["changed by one letter", { ...GOOD, "b.ts": "B\n" }, ["b.ts changed"]],
  ["without the last newline", { ...GOOD, "b.ts": "b" }, ["b.ts changed"]],
  ["with CRLF", { ...GOOD, "a.ts": "a\r\n" }, ["a.ts changed"]],
  [
    "with a byte order mark",
    { ...GOOD, "a.ts": "\ufeffa\n" },
    ["a.ts changed"],
  ],
  [
    "with bytes that are no text",
    { ...GOOD, "a.ts": Buffer.from([0xff]) },
    ["a.ts changed"],
  ],
  ["missing", { "b.ts": "b\n" }, ["a.ts missing"]],
  ["surplus", { ...GOOD, "c.ts": "" }, ["c.ts surplus"]],
  ["surplus and hidden", { ...GOOD, ".c": "" }, [".c surplus"]],
  [
    "surplus and nested",
    { ...GOOD, "old/deep/c.ts": "" },
    ["old/deep/c.ts surplus"],
  ],
  [
    "a namesake in a folder",
    { "a.ts": "a\n", "old/b.ts": "b\n" },
    ["b.ts missing", "old/b.ts surplus"],
  ],
  [
    "all wrong at once",
    { "a.ts": "", "c/d.ts": "", "e.ts": "" },
    ["a.ts changed", "b.ts missing", "c/d.ts surplus", "e.ts surplus"],
  ],
];

describe.each(STATES)(
  "a folder whose files are %s",
  (_, files, differences) => {
    beforeEach(() => put(files));

    test("is told from the generated one, and left as it is", async () => {
      const before = await snapshot(folder);
      const found = await compareFolder(folder, FILES);
      expect(
        found.map(({ file, problem }) => `${file} ${problem}`).sort(),
      ).toEqual(differences);
      expect(await snapshot(folder)).toEqual(before);
    });

    test("becomes the generated one by writing", async () => {
      await write();
      expect(await compareFolder(folder, FILES)).toEqual([]);
      expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("a\n");
    });
  },
);

test("a folder that isn't there misses every file, and is made by writing", async () => {
  const absent = join(root, "deep", "generated");
  expect(await compareFolder(absent, FILES)).toHaveLength(2);
  await write("deep/generated");
  expect(await compareFolder(absent, FILES)).toEqual([]);
});

test("a file that is right already is not touched by writing", async () => {
  await put({ ...GOOD, "b.ts": "old" });
  const before = await stat(join(folder, "a.ts"), { bigint: true });
  await write();
  const after = await stat(join(folder, "a.ts"), { bigint: true });
  expect(after.mtimeNs).toBe(before.mtimeNs);
});

test("a surplus link to a folder is removed, not what it leads to", async () => {
  await put({ ...GOOD });
  const elsewhere = await mkdtemp(join(tmpdir(), "elsewhere-"));
  await writeFile(join(elsewhere, "kept.ts"), "");
  await symlink(elsewhere, join(folder, "link"));
  await write();
  expect(await readdir(folder)).toEqual(["a.ts", "b.ts"]);
  expect(await readdir(elsewhere)).toEqual(["kept.ts"]);
  await rm(elsewhere, { recursive: true });
});

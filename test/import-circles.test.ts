import { expect, test } from "vitest";
import { circlesOfFiles, circlesOfFolders } from "./import-circles.ts";
import { importsOf } from "./imports-of.ts";

const CIRCLES: readonly [
  name: string,
  imports: Readonly<Record<string, string>>,
  files: readonly string[],
  folders: readonly string[],
][] = [
  ["one way", { "src/a/x.ts": 'import "../b/y.ts"', "src/b/y.ts": "" }, [], []],
  [
    "two files, one of them for a type",
    {
      "src/x.ts": 'import "./y.ts"',
      "src/y.ts": 'import type { X } from "./x.ts"',
    },
    ["src/x.ts ↔ src/y.ts"],
    [],
  ],
  [
    "three files",
    {
      "src/x.ts": 'import "./y.ts"',
      "src/y.ts": 'export * from "./z.ts"',
      "src/z.ts": 'await import("./x.ts")',
    },
    ["src/x.ts ↔ src/y.ts ↔ src/z.ts"],
    [],
  ],
  [
    "two folders without a circle of files",
    {
      "src/a/x.ts": 'import "../b/y.ts"',
      "src/b/deep/z.ts": 'import "../../a/w.ts"',
    },
    [],
    ["src/a ↔ src/b"],
  ],
  [
    "three folders",
    {
      "src/a/x.ts": 'import "../b/y.ts"',
      "src/b/z.ts": 'import "../c/y.ts"',
      "src/c/z.ts": 'import "../a/y.ts"',
    },
    [],
    ["src/a ↔ src/b ↔ src/c"],
  ],
  [
    "a folder's own files and its sub-folder",
    {
      "src/a/index.ts": 'import "./deep/x.ts"',
      "src/a/deep/x.ts": 'import "../types.ts"',
    },
    [],
    [],
  ],
];

test.each(CIRCLES)("of %s the rule finds the circles", async (...row) => {
  const [, imports, files, folders] = row;
  const found = (
    await Promise.all(
      Object.entries(imports).map(([file, code]) => importsOf(file, code)),
    )
  ).flat();
  expect(circlesOfFiles(found)).toEqual(files);
  expect(circlesOfFolders(found)).toEqual(folders);
});

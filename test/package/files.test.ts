import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  checkPackage,
  createPackageFromTarballData,
} from "@arethetypeswrong/core";
import { publint } from "publint";
import { expect, inject, test } from "vitest";
import { plays } from "../../src/sandbox/plays.ts";
import { consumerOf, ROOT } from "./consumer.ts";

const consumer = consumerOf(inject("installed"));
const tarball = new Uint8Array(
  await readFile(join(consumer.folder, consumer.packed.filename)),
);

const FILES = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/bin/LICENSES.txt",
  "dist/bin/gcore-contract-diff.js",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/sandbox/index.d.ts",
  "dist/sandbox/index.js",
  "openapi/cloud_api.yaml",
  "openapi/upstream.json",
  "package.json",
];

test("the tarball has these files, and no other", () => {
  const paths = consumer.packed.files.map(({ path }) => path);
  expect(paths.sort()).toEqual(FILES);
});

test("the tarball stays below 200 kB, and 6 kB for each operation that has no method", async () => {
  const upstream = await readFile(join(ROOT, "openapi/upstream.json"), "utf8");
  const { operations } = JSON.parse(upstream) as { operations: unknown[] };
  const further = operations.length - Object.keys(plays).length;
  expect(consumer.packed.size).toBeLessThan(200_000 + further * 6_000);
});

test("no file tells where it was made, or points at a source map that isn't there", async () => {
  for (const path of FILES) {
    const text = await readFile(consumer.installed(path), "utf8");
    expect(text.includes(ROOT), path).toBe(false);
    expect(text, path).not.toMatch(/^\/\/# sourceMappingURL=/m);
  }
});

test("publint has nothing to say, not even a suggestion", async () => {
  const { messages } = await publint({
    pack: { tarball: tarball.buffer },
    strict: true,
  });
  expect(messages).toEqual([]);
});

test("arethetypeswrong finds the types of each entry, for all that reads `exports`", async () => {
  const result = await checkPackage(createPackageFromTarballData(tarball), {
    excludeEntrypoints: [/openapi|package\.json/],
  });
  if (result.types === false) throw new Error("no types");
  expect(Object.keys(result.entrypoints)).toEqual([".", "./sandbox"]);
  const problems = result.problems.map((problem) =>
    "resolutionKind" in problem
      ? `${problem.kind} ${problem.resolutionKind}`
      : problem.kind,
  );
  // Of what knows no `exports`, and of a `require()` that TypeScript allows in `nodenext` alone.
  expect(new Set(problems)).toEqual(
    new Set(["NoResolution node10", "CJSResolvesToESM node16-cjs"]),
  );
});

test("an install runs no script", async () => {
  const manifest = JSON.parse(
    await readFile(join(ROOT, "package.json"), "utf8"),
  ) as { scripts: Record<string, string> };
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    expect(manifest.scripts).not.toHaveProperty(name);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { circlesOfFiles, circlesOfFolders } from "./import-circles.ts";
import { importsOf } from "./imports-of.ts";
import { breachOf, manifest, partOf } from "./import-rule.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const files = ["src", "scripts", "test", "bench"].flatMap(sourcesIn);

/** Packages are not walked: what a benchmark installs beside it has tens of thousands of files. */
function sourcesIn(folder: string): string[] {
  const path = join(ROOT, folder);
  // A folder that isn't there yet imports nothing.
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const name = posix.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === "node_modules" ? [] : sourcesIn(name);
    return /\.[cm]?tsx?$/.test(name) ? [name] : [];
  });
}

const found = (
  await Promise.all(
    files.map((file) =>
      importsOf(file, readFileSync(join(ROOT, file), "utf8")),
    ),
  )
).flat();

describe("the imports of this project", () => {
  test("were found, in every part", () => {
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(files.map(partOf))).toEqual(
      new Set(
        ["client", "generated", "sandbox", "scripts", "test"].concat(
          files.some((file) => partOf(file) === "bench") ? ["bench"] : [],
        ),
      ),
    );
  });

  test("run one way", () => {
    expect(
      found.flatMap((each) =>
        breachOf(each) === undefined
          ? []
          : `${each.file} → ${each.specifier}: ${breachOf(each)}`,
      ),
    ).toEqual([]);
  });

  test("go round in no circle of files, types included", () => {
    expect(circlesOfFiles(found)).toEqual([]);
  });

  test("go round in no circle of folders that stand beside each other", () => {
    expect(circlesOfFolders(found)).toEqual([]);
  });

  test("need one package at run time, openapi-fetch", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch"]);
  });
});

const RULES: readonly [
  file: string,
  code: string,
  verdict: string | undefined,
][] = [
  ["src/client.ts", 'import "./generated/types.ts"', undefined],
  ["src/client.ts", 'import f from "openapi-fetch"; f()', undefined],
  [
    "src/client.ts",
    'import "./sandbox/index.ts"',
    "client may not import sandbox",
  ],
  [
    "src/client.ts",
    'import "../scripts/generate.ts"',
    "client may not import scripts",
  ],
  ["src/client.ts", 'import "node:fs"', "client may not import node"],
  ["src/client.ts", 'import "fs"', "client may not import node"],
  ["src/client.ts", 'export * from "ajv"', "the client may not depend on ajv"],
  [
    "src/client.ts",
    'type A = import("ajv/dist/2020.js").Ajv2020',
    "the client may not depend on ajv",
  ],
  [
    "src/client.ts",
    'await import("../test/x.ts")',
    "client may not import test",
  ],
  [
    "src/client.ts",
    '/// <reference types="node" />',
    "the client may not depend on node",
  ],
  ["src/sandbox/index.ts", 'import "../generated/types.ts"', undefined],
  [
    "src/sandbox/index.ts",
    'import type { A } from "../index.ts"',
    "sandbox may not import client",
  ],
  [
    "src/sandbox/index.ts",
    'import "openapi-fetch"',
    "sandbox may not depend on a package",
  ],
  [
    "src/generated/types.ts",
    'import "./package.ts"',
    "generated code imports nothing",
  ],
  [
    "src/generated/types.ts",
    'import "../secret.ts"',
    "generated may not import client",
  ],
  ["scripts/generate.ts", 'import "../src/sandbox/index.ts"', undefined],
  [
    "scripts/generate.ts",
    'import type { A } from "../src/index.ts"',
    "scripts may not import client",
  ],
  [
    "scripts/generate.ts",
    'import "../test/x.ts"',
    "scripts may not import test",
  ],
  ["scripts/generate.ts", 'import m from "../package.json"; m()', undefined],
  ["scripts/a-fuzz.ts", 'import "../test/fuzz/run.ts"', undefined],
  [
    "src/client.ts",
    'import m from "../package.json"; m()',
    "client may not import manifest",
  ],
  [
    "scripts/generate.ts",
    'import "left-pad"',
    "left-pad is not in package.json",
  ],
  ["scripts/update/a.ts", 'import "../contract/index.ts"', undefined],
  ["scripts/contract/a.ts", 'import "../openapi/json.ts"', undefined],
  [
    "scripts/contract/schema/a.ts",
    'import type { A } from "../../update/a.ts"',
    "contract may not import update",
  ],
  [
    "scripts/contract/a.ts",
    'import "../codegen/a.ts"',
    "contract may not import codegen",
  ],
  [
    "scripts/codegen/a.ts",
    'import "../contract/a.ts"',
    "codegen may not import contract",
  ],
  [
    "scripts/openapi/read/a.ts",
    'import "../../codegen/a.ts"',
    "openapi may not import codegen",
  ],
  ["scripts/demo.ts", 'import "../dist/index.js"', undefined],
  [
    "scripts/demo/steps.ts",
    'import type { A } from "../../src/index.ts"',
    undefined,
  ],
  [
    "scripts/demo/steps.ts",
    'import { A } from "../../src/index.ts"; A()',
    "scripts may not import client",
  ],
  [
    "scripts/demo.ts",
    'import "../openapi/x.ts"',
    "imports what is no part of the project",
  ],
  [
    "test/a.test.ts",
    'import "../src/index.ts"; import "../scripts/x.ts"; import "vitest"',
    undefined,
  ],
];

test.each(RULES)(
  "in %s, of `%s` the rule says: %s",
  async (file, code, verdict) => {
    const imports = await importsOf(file, code);
    expect(imports.map(breachOf).find(Boolean)).toBe(verdict);
  },
);

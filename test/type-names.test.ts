import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../", import.meta.url);

/** Of declarations; what is merely passed on has braces. */
const TYPES =
  /^export (?:declare )?(?:abstract )?(?:class|enum|interface|type) (\w+)/gm;
const VALUES = /^export (?:async )?(?:const|function\*?) (\w+)/gm;

/** The exported names that several files declare, and by which; overloads of a function are one. */
function repeatedIn(
  texts: Iterable<readonly [file: string, text: string]>,
  exported: RegExp,
): Record<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const [, name = ""] of text.matchAll(exported))
      files.set(name, (files.get(name) ?? new Set()).add(file));
  return Object.fromEntries(
    [...files].flatMap(([name, all]) =>
      all.size > 1 ? [[name, [...all]]] : [],
    ),
  );
}

// What is generated has the names that its generator declares.
const texts = ["scripts", "src"].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !/^src\/generated\//.test(file))
    .map((file) => [file, readFileSync(new URL(file, ROOT), "utf8")] as const),
);

test("an exported type's name means one thing", () => {
  expect(texts.length).toBeGreaterThan(100);
  expect(repeatedIn(texts, TYPES)).toEqual({
    // Both public: of the client, and of the sandbox.
    Phase: ["src/errors/timeout-error.ts", "src/sandbox/fault.ts"],
  });
});

test("an exported function's or constant's name means one thing", () => {
  expect(repeatedIn(texts, VALUES)).toEqual({
    // The same in the package, which has none of the scripts in it.
    isObject: ["scripts/openapi/json.ts", "src/members.ts"],
    printable: ["scripts/openapi/printable.ts", "src/call/error-body.ts"],
  });
});

test.each([
  ["a type and a class", "export type A = 1;", "export class A {}", ["A"]],
  ["two interfaces", "export interface A {}", "export interface A {}", ["A"]],
  ["one that is kept", "type A = 1;", "export type A = 1;", []],
  [
    "one that is passed on",
    'export type { A } from "./a";',
    "export type A = 1",
    [],
  ],
  ["a longer name", "export type A = 1;", "export type AB = 1;", []],
  ["a type and a function", "export type A = 1;", "export function A() {}", []],
  [
    "two functions",
    "export function a() {}",
    "export async function a() {}",
    ["a"],
  ],
  [
    "a constant and a generator",
    "export const a = 1;",
    "export function* a() {}",
    ["a"],
  ],
  ["overloads", "export function a(): 1;\nexport function a() {}", "", []],
])("%s", (_, one, other, want) => {
  const pair = [
    ["one.ts", one],
    ["other.ts", other],
  ] as const;
  const found = { ...repeatedIn(pair, TYPES), ...repeatedIn(pair, VALUES) };
  expect(Object.keys(found)).toEqual(want);
});

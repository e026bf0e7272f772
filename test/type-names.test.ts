import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../", import.meta.url);

/** Of a declaration; what is merely passed on has braces. */
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:class|enum|interface|type) (\w+)/gm;

/** The names of exported types that several files declare, and by which. */
function repeatedIn(
  texts: Iterable<readonly [file: string, text: string]>,
): Record<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const [file, text] of texts)
    for (const [, name = ""] of text.matchAll(EXPORTED))
      files.set(name, [...(files.get(name) ?? []), file]);
  return Object.fromEntries([...files].filter(([, all]) => all.length > 1));
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
  expect(repeatedIn(texts)).toEqual({
    // Both public: of the client, and of the sandbox.
    Phase: ["src/errors/timeout-error.ts", "src/sandbox/fault.ts"],
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
])("%s", (_, one, other, want) => {
  const pair = [
    ["one.ts", one],
    ["other.ts", other],
  ] as const;
  expect(Object.keys(repeatedIn(pair))).toEqual(want);
});

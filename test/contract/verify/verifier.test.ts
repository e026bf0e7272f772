import { describe, expect, test } from "vitest";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { createVerifier } from "../../../scripts/contract/verify/index.ts";

const recursive = {
  $ref: "#/$defs/node",
  $defs: {
    node: {
      type: "object",
      properties: {
        next: { $ref: "#/$defs/node" },
        enum: { type: "string" },
        $ref: { type: "number" },
      },
      required: ["enum"],
    },
  },
};
const twoPatterns = {
  patternProperties: { "^a": { type: "string" }, b$: { minLength: 2 } },
  additionalProperties: false,
};
const merged = {
  allOf: [{ properties: { a: {} } }],
  unevaluatedProperties: false,
};

const ROWS: [
  name: string,
  schema: Json,
  value: Json,
  want: boolean | undefined,
][] = [
  ["everything is a value of true", true, null, true],
  ["nothing is a value of false", false, null, false],
  ["length counts code points", { maxLength: 1 }, "😀", true],
  ["a pattern is searched for", { pattern: "b" }, "abc", true],
  ["a pattern may match the empty text", { pattern: "^a*$" }, "", true],
  ["a pattern needs no u flag", { pattern: "^[a-z\\ ]+$" }, "a b", true],
  [
    "a pattern is matched without backtracking",
    { pattern: "^(?:a+)+$" },
    `${"a".repeat(60)}!`,
    false,
  ],
  [
    "a text that a pattern matches may be long",
    { pattern: "^a*[+]+b$", maxLength: 99_999 },
    `${"a".repeat(99_000)}${"+".repeat(999)}b`,
    false,
  ],
  [
    "two patterns are not mistaken for each other",
    { allOf: [{ pattern: "a" }, { pattern: "b" }] },
    "a",
    false,
  ],
  ["0.3 is a multiple of 0.1", { multipleOf: 0.1 }, 0.3, true],
  ["a known format is asserted", { format: "date" }, "2021-02-29", false],
  ["an unknown format is not", { format: "colour" }, "?", true],
  ["2^31 is no int32", { format: "int32" }, 2 ** 31, false],
  ["-2^31 is an int32", { format: "int32" }, -(2 ** 31), true],
  ["a known format of another type", { format: "date" }, 7, true],
  [
    "nullable means nothing in 2020-12",
    { type: "string", nullable: true },
    null,
    false,
  ],
  [
    "properties may be called like keywords",
    recursive,
    { enum: "x", $ref: 1, next: { enum: "y" } },
    true,
  ],
  [
    "references are followed as deep as the value goes",
    recursive,
    { enum: "x", next: { enum: "y", next: { enum: 1 } } },
    false,
  ],
  ["a name under two patterns", twoPatterns, { ab: "xx" }, true],
  ["a name that fails one of them", twoPatterns, { ab: "x" }, false],
  ["a name under no pattern", twoPatterns, { c: "xx" }, false],
  ["what allOf evaluates", merged, { a: 1 }, true],
  ["what nothing evaluates", merged, { b: 1 }, false],
  [
    "contains beside prefixItems, which a validator may get wrong",
    { prefixItems: [{ type: "null" }], contains: { type: "string" } },
    [],
    false,
  ],
  [
    "uniqueItems beside prefixItems and items, which a validator may get wrong",
    { prefixItems: [{}, {}], items: { type: "null" }, uniqueItems: true },
    [1, 1],
    false,
  ],
  [
    "texts with signs of the pattern syntax",
    { pattern: "^a/\\-\n[$]$", enum: ["a/-\n$"] },
    "a/-\n$",
    true,
  ],
  ["a circle of references", { $ref: "#" }, 1, undefined],
  ["a dangling reference", { $ref: "#/$defs/gone" }, 1, undefined],
  ["a back-reference", { pattern: "^(a|b)\\1$" }, "aa", undefined],
];

describe("the verifier", () => {
  test.each(ROWS)("%s", (_, schema, value, want) => {
    expect(createVerifier()(schema, value)).toBe(want);
  });

  test("leaves the schema as it was", () => {
    const schema = structuredClone(recursive);
    createVerifier()(schema, { enum: "x" });
    expect(schema).toEqual(recursive);
  });
});

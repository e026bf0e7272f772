import fc from "fast-check";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import equal from "../../scripts/codegen/runtime/equal.ts";
import ucs2length from "../../scripts/codegen/runtime/ucs2length.ts";

const require = createRequire(import.meta.url);
const { default: ajvEqual } = require("ajv/dist/runtime/equal") as {
  default: typeof equal;
};
const { default: ajvLength } = require("ajv/dist/runtime/ucs2length") as {
  default: typeof ucs2length;
};

test("code points are counted as Ajv counts them, halves of pairs included", () => {
  const units = fc
    .array(fc.constantFrom("a", "é", "\u2028", "\ud83d", "\ude00", "😀"))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(units, (text) => {
      expect(ucs2length(text)).toBe(ajvLength(text));
    }),
    { numRuns: 2_000 },
  );
});

test("JSON values are the same where Ajv says so", () => {
  const few = fc.jsonValue({
    maxDepth: 2,
    stringUnit: fc.constantFrom("a", "b"),
  });
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(equal(a, b)).toBe(ajvEqual(a, b));
      expect(equal(a, structuredClone(a))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["an array and an object with the same members", [1], { 0: 1 }],
  ["an absent member and an inherited one", { toString: 1 }, { a: 1 }],
  ["objects of different size", { a: 1 }, { a: 1, b: 2 }],
  ["null and an empty object", null, {}],
])("%s are not the same", (_, a, b) => {
  expect(equal(a, b)).toBe(false);
  expect(equal(b, a)).toBe(false);
});

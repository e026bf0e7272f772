import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fragmentOf,
  join,
  lookUp,
  pointerOf,
  tokensOf,
} from "../../scripts/openapi/pointer.ts";

const token = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(..."~01/%# é😀") }),
);
const tokens = fc.array(token, { maxLength: 4 });

test("a pointer gives back the tokens that it was joined of", () => {
  fc.assert(
    fc.property(tokens, (each) => {
      expect(tokensOf(join("", ...each))).toEqual(each);
    }),
  );
});

test("a reference to a pointer is read as that pointer", () => {
  fc.assert(
    fc.property(tokens, (each) => {
      const pointer = join("", ...each);
      expect(pointerOf(fragmentOf(pointer))).toBe(pointer);
    }),
  );
});

test("what was put at the end of a pointer stands there, and nothing does one step on", () => {
  fc.assert(
    fc.property(tokens, fc.integer(), (each, value) => {
      const root = each.reduceRight<unknown>(
        (inner, name) => Object.fromEntries([[name, inner]]),
        value,
      );
      expect(lookUp(root, join("", ...each))).toBe(value);
      expect(lookUp(root, join("", ...each, "more"))).toBeUndefined();
    }),
  );
});

test.each([
  ["#", ""],
  ["#/a/b", "/a/b"],
  ["#/paths/~1keys~1%7Bid%7D/get", "/paths/~1keys~1{id}/get"],
  ["#/paths/%2Fkeys", "/paths//keys"],
  ["#/50%", "/50%"],
  ["#anchor", undefined],
  ["other.yaml#/a", undefined],
])("the reference %s points to %s", (reference, pointer) => {
  expect(pointerOf(reference)).toBe(pointer);
});

test.each(["/toString", "/constructor/name", "/list/length"])(
  "nothing stands at %s that the document doesn't have",
  (pointer) => {
    expect(lookUp({ list: [1] }, pointer)).toBeUndefined();
  },
);

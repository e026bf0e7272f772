import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CharSet,
  MAX_CODE_POINT,
} from "../../../scripts/contract/regex/char-set.ts";
import {
  DIGIT,
  DOT,
  propertySet,
  SPACE,
  WORD,
} from "../../../scripts/contract/regex/classes.ts";

// Small, so that ranges meet, and at both ends.
const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: MAX_CODE_POINT - 5, max: MAX_CODE_POINT }),
);
const set = fc
  .array(fc.tuple(codePoint, codePoint), { maxLength: 5 })
  .map((pairs) =>
    CharSet.of(
      pairs.map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    ),
  );

test("sets obey the laws of sets, and equal ones have one spelling", () => {
  fc.assert(
    fc.property(set, set, codePoint, (a, b, member) => {
      const [inA, inB] = [a.has(member), b.has(member)];
      expect(a.union(b).has(member)).toBe(inA || inB);
      expect(a.intersect(b).has(member)).toBe(inA && inB);
      expect(a.negate().has(member)).toBe(!inA);
      if (a.isDisjointWith(b)) expect(inA && inB).toBe(false);
      expect(a.negate().union(b.negate()).negate().key).toBe(
        a.intersect(b).key,
      );
      expect(a.union(a.negate()).isAll).toBe(true);
      expect(a.intersect(a.negate()).isEmpty).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const NAMED: readonly (readonly [escape: string, set: CharSet])[] = [
  ["\\d", DIGIT],
  ["\\w", WORD],
  ["\\s", SPACE],
  [".", DOT],
  ...["L", "Lu", "Nd", "Any", "Cs", "Cn", "Script=Greek", "Emoji"].map(
    (name) => [`\\p{${name}}`, propertySet(name)] as const,
  ),
];

test.each(NAMED)("%s has the characters that it has here", (escape, known) => {
  const expression = new RegExp(`^${escape}$`, "u");
  // Every place where either may change, and some more.
  const edges = known.ranges.flatMap(({ min, max }) => [
    ...[min - 1, min],
    ...[max, max + 1],
  ]);
  const asked = new Set([...edges, ...Array(0x3000).keys()]);
  const wrong = [...asked].filter(
    (code) =>
      code >= 0 &&
      code <= MAX_CODE_POINT &&
      known.has(code) !== expression.test(String.fromCodePoint(code)),
  );
  expect(wrong).toEqual([]);
});

test("a property that this platform doesn't know is an error", () => {
  expect(() => propertySet("Script=Nowhere")).toThrow(SyntaxError);
});

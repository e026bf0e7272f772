import { describe, expect, test } from "vitest";
import { ask, verdict } from "./ask.ts";

/** Sixty schemas, each of which refers to seven others, and a leaf in all of them. */
function web(leaf: object): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, from) => {
      const members = Array.from({ length: 7 }, (_, way) => [
        `p${way}`,
        { $ref: `#/$defs/T${(from * 7 + way * 13 + 1) % 60}` },
      ]);
      const properties = { ...Object.fromEntries(members), leaf };
      return [`T${from}`, { type: "object", properties }];
    }),
  );
}

const root = { $ref: "#/$defs/T0" };

describe("schemas that refer to each other in a great many ways", () => {
  test("are gone through once where nothing is refused", () => {
    const found = ask(root, root, {
      defs: [web({ type: "string" }), web({ type: "string", minLength: 0 })],
    });
    expect(verdict(found)).toEqual([]);
  });

  test("break at each leaf, and each leaf is told at few of its places", () => {
    const { breaks, undecided } = ask(root, root, {
      defs: [web({ type: "string" }), web({ type: "string", minLength: 1 })],
    });
    expect(undecided).toEqual([]);
    expect(breaks.map(({ keyword }) => keyword)).toContain("minLength");
    expect(breaks.length).toBeLessThanOrEqual(60 * 16);
  });
});

test("two documents may share a schema whose reference leads elsewhere in each", () => {
  const shared = { type: "array", items: { $ref: "#/$defs/N" } };
  const found = ask(
    { $ref: "#/$defs/M" },
    { $ref: "#/$defs/M" },
    {
      defs: [
        { M: shared, N: { type: ["string", "null"] } },
        { M: shared, N: { type: "string" } },
      ],
    },
  );
  expect(verdict(found)).toEqual(["type@/0 [null]"]);
});

test.each([
  ["allOf", { allOf: [{ $ref: "#/$defs/N" }, { minLength: 1 }] }],
  ["allOf twice", { allOf: [{ $ref: "#/$defs/N" }, { $ref: "#/$defs/N" }] }],
  ["anyOf", { anyOf: [{ $ref: "#/$defs/N" }, { type: "null" }] }],
  ["not", { not: { $ref: "#/$defs/N" } }],
  ["then", { if: { minLength: 1 }, then: { $ref: "#/$defs/N" } }],
])("a schema that is its own part by %s ends in an answer", (_, part) => {
  const N = { type: "string", ...part };
  const there = { $ref: "#/$defs/N" };
  const reader = ask({ type: "string" }, there, { defs: [{}, { N }] });
  const writer = ask(there, { type: "integer" }, { defs: [{ N }, {}] });
  for (const { breaks, undecided } of [reader, writer])
    expect(breaks.length + undecided.length).toBeLessThan(3);
});

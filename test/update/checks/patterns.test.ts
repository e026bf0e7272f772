import { expect, test } from "vitest";
import { checkPatterns } from "../../../scripts/update/checks/patterns.ts";
import { keysDocument } from "../support/documents.ts";

const KEY = "/components/schemas/Key";

/** What is said of a schema that stands where Key was. */
function check(schema: object) {
  const document = keysDocument();
  Object.assign(document.components.schemas, { Key: schema });
  return checkPatterns(document);
}

test.each([["^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"], ["^\\p{L}+$"], ["^a\\ b$"]])(
  "%s is a pattern like any other",
  (pattern) => {
    expect(check({ pattern })).toEqual({ faults: [], exploding: [] });
  },
);

test.each([
  ["^(a+)+$"],
  ["^(?:\\.[a-z](?:[-a-z]*[a-z])*)*$"],
  ["^(?:a|a)*$"],
  ["^(?:a|aa)+$"],
  ["^(?:a|b|ab)*c$"],
  ["^(?:[a-z]|[a-z0-9]){1,60}!$"],
])("%s is told to explode", (pattern) => {
  expect(check({ items: { pattern } })).toEqual({
    faults: [],
    exploding: [{ pattern, pointer: `${KEY}/items/pattern` }],
  });
});

test("a pattern too long to be checked is told too", () => {
  const pattern = "a*".repeat(10_000);
  expect(check({ pattern }).exploding).toHaveLength(1);
});

test("a key of patternProperties is a pattern too", () => {
  expect(check({ patternProperties: { "(a*)*b": true } }).exploding).toEqual([
    { pattern: "(a*)*b", pointer: `${KEY}/patternProperties/(a*)*b` },
  ]);
});

test("a pattern that is no regular expression is a fault", () => {
  expect(check({ pattern: "^[a-z" }).faults).toEqual([
    { kind: "invalid-pattern", pattern: "^[a-z", from: `${KEY}/pattern` },
  ]);
});

test("a property that is named pattern is none", () => {
  expect(check({ properties: { pattern: { const: "[" } } })).toEqual({
    faults: [],
    exploding: [],
  });
});

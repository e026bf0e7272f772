import { expect, it } from "vitest";
import { both, type Row } from "./ask.ts";

const LIST = { type: "array" };
const WORDS = { ...LIST, items: { type: "string" } };
const BITS = { ...LIST, items: { enum: [0, 1] } };

const ROWS: readonly Row[] = [
  [
    "items",
    WORDS,
    { ...LIST, items: { type: "string", minLength: 1 } },
    ['minLength@/0 [""]'],
    [],
  ],
  ["minItems", WORDS, { ...WORDS, minItems: 1 }, ["minItems@ []"], []],
  ["maxItems", WORDS, { ...WORDS, maxItems: 2 }, ['maxItems@ ["","",""]'], []],
  [
    "uniqueItems",
    BITS,
    { ...BITS, uniqueItems: true },
    ["uniqueItems@ [0,0]"],
    [],
  ],
  [
    "no more unique items than there are values",
    { ...BITS, uniqueItems: true },
    { ...BITS, uniqueItems: true, maxItems: 2 },
    [],
    [],
  ],
  [
    "unique items, one too many",
    { ...BITS, uniqueItems: true },
    { ...BITS, maxItems: 1 },
    ["maxItems@ [0,1]"],
    [],
  ],
  [
    "prefixItems",
    { ...LIST, prefixItems: [{ type: "string" }, {}] },
    { ...LIST, prefixItems: [{}, { type: "integer" }] },
    ['type@/1 ["",""]'],
    ["type@/0 [1]"],
  ],
  [
    "items after a prefix",
    { ...LIST, prefixItems: [{ const: "x" }], items: { type: "string" } },
    { ...LIST, items: { type: "string", pattern: "^x$" } },
    ['pattern@/1 ["x",""]'],
    [],
  ],
  ["contains", BITS, { ...BITS, contains: { const: 1 } }, ["contains@ []"], []],
  [
    "contains that every item satisfies",
    { ...BITS, minItems: 1 },
    { ...LIST, items: { type: "integer" }, contains: { type: "integer" } },
    [],
    ["enum@/0 [-1]"],
  ],
  [
    "minContains",
    { ...BITS, contains: { const: 1 } },
    { ...BITS, contains: { const: 1 }, minContains: 2 },
    ["minContains@ [1]"],
    [],
  ],
  [
    "maxContains",
    BITS,
    { ...BITS, contains: { const: 1 }, minContains: 0, maxContains: 1 },
    ["maxContains@ [1,1]"],
    [],
  ],
  [
    "minContains 0 asks for nothing",
    BITS,
    { ...BITS, contains: { const: 1 }, minContains: 0 },
    [],
    [],
  ],
  [
    "unevaluatedItems",
    { ...LIST, prefixItems: [{}, {}], items: false },
    { ...LIST, allOf: [{ prefixItems: [{}] }], unevaluatedItems: false },
    ['unevaluatedItems@ ["",""]'],
    [],
  ],
  [
    "an item that contains matches is evaluated",
    { ...LIST, items: { enum: ["x", 1] }, minItems: 1 },
    { ...LIST, contains: { type: "string" }, unevaluatedItems: false },
    ["contains@ [1]", "type@/0 [1]"],
    ['enum@/0 [""]'],
  ],
  [
    "a list that may hold nothing is empty",
    { ...LIST, items: false },
    { ...LIST, maxItems: 0 },
    [],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

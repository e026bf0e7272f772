import { expect, it } from "vitest";
import { ask, both, type Row } from "./ask.ts";

const ROWS: readonly Row[] = [
  ["a value is gone", { enum: ["a", "b"] }, { enum: ["a"] }, ['enum@ "b"'], []],
  ["an enum of one is a const", { enum: ["a"] }, { const: "a" }, [], []],
  [
    "order and repetition mean nothing",
    { enum: [1, 2] },
    { enum: [2, 1, 1.0] },
    [],
    [],
  ],
  [
    "a type that the values have anyway",
    { enum: ["a"] },
    { type: "string", enum: ["a"] },
    [],
    [],
  ],
  [
    "no value at all",
    { type: "string" },
    { type: "string", enum: [] },
    ['enum@ ""'],
    ["? unsatisfiable"],
  ],
  ["any string", { type: "string" }, { enum: ["a"] }, ['enum@ ""'], []],
  [
    "values that a pattern allows",
    { enum: ["aa", "ab"] },
    { type: "string", pattern: "^a" },
    [],
    ['enum@ "a"'],
  ],
  [
    "values that a pattern refuses",
    { enum: ["aa", "bb"] },
    { type: "string", pattern: "^a" },
    ['pattern@ "bb"'],
    ['enum@ "a"'],
  ],
  ["both booleans", { type: "boolean" }, { enum: [true, false] }, [], []],
  ["one boolean", { type: "boolean" }, { const: true }, ["const@ false"], []],
  [
    "null among the values",
    { enum: ["a", null] },
    { type: "string" },
    ["type@ null"],
    ['enum@ ""'],
  ],
  [
    "whole objects",
    { enum: [{ a: 1 }, { a: 2 }] },
    { type: "object", properties: { a: { maximum: 1 } } },
    ['maximum@/a {"a":2}'],
    ["enum@ {}"],
  ],
  [
    "an array that is listed",
    { type: "array", items: { const: 1 }, maxItems: 1 },
    { enum: [[], [1]] },
    [],
    [],
  ],
  [
    "an array that is not listed",
    { type: "array", items: { const: 1 }, maxItems: 2 },
    { enum: [[], [1]] },
    ["enum@ [1,1]"],
    [],
  ],
  [
    "numbers beside the listed ones",
    { type: "integer", minimum: 1, maximum: 3 },
    { enum: [1, 2] },
    ["enum@ 3"],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

it("tells all values that are gone as one break", () => {
  expect(ask({ enum: ["a", "b", "c"] }, { enum: ["a"] }).breaks).toEqual([
    {
      value: "b",
      leaf: "b",
      instancePath: "",
      keyword: "enum",
      writer: "/schema/enum",
      reader: "/schema/enum",
      args: { writer: ["a", "b", "c"], reader: ["a"], values: ["b", "c"] },
    },
  ]);
});

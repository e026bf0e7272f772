import { expect, it } from "vitest";
import { both, type Row } from "./ask.ts";

const NUMBER = { type: "number" };
const INTEGER = { type: "integer" };

const ROWS: readonly Row[] = [
  ["integer is a number", INTEGER, NUMBER, [], ["type@ 0.5"]],
  ["minimum", INTEGER, { ...INTEGER, minimum: 3 }, ["minimum@ 1"], []],
  [
    "maximum",
    { ...INTEGER, maximum: 10 },
    { ...INTEGER, maximum: 9 },
    ["maximum@ 10"],
    [],
  ],
  [
    "exclusive bounds of integers",
    { ...INTEGER, exclusiveMinimum: 0, exclusiveMaximum: 10 },
    { ...INTEGER, minimum: 1, maximum: 9 },
    [],
    [],
  ],
  [
    "exclusive bounds of numbers",
    { ...NUMBER, minimum: 0 },
    { ...NUMBER, exclusiveMinimum: 0 },
    ["exclusiveMinimum@ 0"],
    [],
  ],
  [
    "exclusiveMaximum",
    { ...NUMBER, maximum: 1 },
    { ...NUMBER, exclusiveMaximum: 1 },
    ["exclusiveMaximum@ 1"],
    [],
  ],
  [
    "a narrow gap",
    { ...NUMBER, exclusiveMinimum: 1, exclusiveMaximum: 1.001 },
    { ...NUMBER, minimum: 1.0005 },
    ["minimum@ 1.00025"],
    ["exclusiveMaximum@ 1.001"],
  ],
  [
    "decimal steps are exact",
    { ...NUMBER, multipleOf: 0.3 },
    { ...NUMBER, multipleOf: 0.1 },
    [],
    ["multipleOf@ 1"],
  ],
  [
    "multipleOf",
    { ...INTEGER, multipleOf: 2 },
    { ...INTEGER, multipleOf: 4 },
    ["multipleOf@ 2"],
    [],
  ],
  [
    "steps that meet",
    { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], ...INTEGER },
    { ...INTEGER, multipleOf: 12 },
    [],
    [],
  ],
  [
    "a step between bounds",
    { ...INTEGER, multipleOf: 7, minimum: 8, maximum: 20 },
    { enum: [14] },
    [],
    [],
  ],
  [
    "multiples of 1 are the integers",
    { ...NUMBER, multipleOf: 1 },
    INTEGER,
    [],
    [],
  ],
  [
    "bounds without room",
    { ...NUMBER, exclusiveMinimum: 1, maximum: 1 },
    { type: "string" },
    ["if type@ 1", "? unsatisfiable"],
    ['type@ ""'],
  ],
  [
    "a whole number with a point is an integer",
    { const: 1.0 },
    INTEGER,
    [],
    ["const@ 0"],
  ],
  [
    "int32",
    INTEGER,
    { ...INTEGER, format: "int32" },
    ["format@ 2147483648"],
    [],
  ],
  [
    "int64 is as wide as what JSON tells",
    INTEGER,
    { ...INTEGER, format: "int64" },
    [],
    [],
  ],
  [
    "bounds too large to be told apart",
    INTEGER,
    { ...INTEGER, maximum: 2 ** 63 },
    ["maximum@ 100000000000000000000"],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

import { expect, it } from "vitest";
import {
  at,
  createSolver,
  embed,
  text,
  type SchemaHandle,
} from "../../../scripts/contract/schema/index.ts";
import { verdict } from "./ask.ts";

const ROWS: readonly (readonly [
  string,
  unknown,
  unknown,
  readonly string[],
])[] = [
  ["an integer is a string", { type: "integer" }, { type: "string" }, []],
  ["a boolean is a string", { type: "boolean" }, { type: "string" }, []],
  ["null is a string", { type: ["string", "null"] }, { type: "string" }, []],
  [
    "a string is not always an integer",
    { type: "string" },
    { type: "integer" },
    ['type@/p {"p":""}'],
  ],
  [
    "digits are an integer",
    { type: "string", pattern: "^[1-9][0-9]*$" },
    { type: "integer" },
    [],
  ],
  [
    "leading zeros are none",
    { type: "string", pattern: "^[0-9]{2}$" },
    { type: "integer" },
    ['type@/p {"p":"00"}'],
  ],
  [
    "values and their spelling",
    { enum: [1, 2, true] },
    { enum: ["1", "2", "true"] },
    [],
  ],
  [
    "an integer that is too long",
    { type: "integer", minimum: 0 },
    { type: "string", maxLength: 2 },
    ['maxLength@/p {"p":100}'],
  ],
  [
    "bounds that keep it short",
    { type: "integer", minimum: -9, maximum: 99 },
    { type: "string", maxLength: 2 },
    [],
  ],
  [
    "digits between bounds",
    { type: "string", pattern: "^[1-9][0-9]$" },
    { type: "integer", minimum: 10, maximum: 99 },
    [],
  ],
  [
    "digits beyond bounds",
    { type: "string", pattern: "^[1-9][0-9]$" },
    { type: "integer", maximum: 98 },
    ['maximum@/p {"p":"99"}'],
  ],
  [
    "bounds are compared as numbers",
    { type: "integer" },
    { type: "integer", minimum: 5 },
    ['minimum@/p {"p":1}'],
  ],
  [
    "a union of number and string",
    { type: "integer" },
    { anyOf: [{ type: "integer", minimum: 5 }, { type: "string" }] },
    [],
  ],
  [
    "any number is a string",
    { type: "number", minimum: 0.5 },
    { type: "string" },
    [],
  ],
  [
    "items are texts too",
    { type: "array", items: { type: "integer" } },
    { type: "array", items: { type: "string" } },
    [],
  ],
  [
    "one reading at a time: null is no string that a not could see",
    { type: "null", not: { type: "string" } },
    { type: "number" },
    ['type@/p {"p":null}'],
  ],
  [
    "nor is a listed number",
    { enum: [1, "a"], not: { type: "string" } },
    { type: "boolean" },
    ['type@/p {"p":1}'],
  ],
  [
    "nor one that an if could see",
    { type: "null", if: { type: "string" }, then: false },
    { type: "number" },
    ['type@/p {"p":null}'],
  ],
  [
    "a not sees the string alone",
    { type: "string" },
    { not: { type: "integer" } },
    [],
  ],
  [
    "exactly one of string and integer holds of each reading",
    { type: "string" },
    { oneOf: [{ type: "string" }, { type: "integer" }] },
    [],
  ],
  [
    "two of them hold of the only reading",
    { enum: ["true"] },
    { oneOf: [{ enum: ["true"] }, { type: "string" }] },
    ['oneOf@/p {"p":"true"}'],
  ],
  [
    "a spelling that is refused",
    { type: "integer" },
    { type: "string", not: { const: "7" } },
    ['not@/p {"p":7}'],
  ],
  [
    "a spelling that is not refused where it is read as a number",
    { type: "integer" },
    { not: { const: "7" } },
    [],
  ],
  [
    "decimals between bounds",
    { type: "string", pattern: "^0[.][1-9]$" },
    { type: "number", exclusiveMinimum: 0, maximum: 0.9 },
    [],
  ],
  [
    "decimals beyond bounds",
    { type: "string", pattern: "^0[.][1-9]$" },
    { type: "number", maximum: 0.85 },
    ['maximum@/p {"p":"0.9"}'],
  ],
  [
    "a numeral that is read as an integer all the same",
    { type: "string", pattern: "^[1-3][.]0$" },
    { type: "integer" },
    [],
  ],
  [
    "numbers from zero on begin with a digit",
    { type: "number", minimum: 0 },
    { type: "string", pattern: "^[0-9]" },
    [],
  ],
  [
    "how a fraction is written is up to the client",
    { type: "number" },
    { type: "string", pattern: "^[-.0-9]+$" },
    ["? text"],
  ],
  [
    "multiples are numerals like others",
    { type: "integer", multipleOf: 10 },
    { type: "string" },
    [],
  ],
  [
    "multiples are no language at hand",
    { type: "integer", multipleOf: 10 },
    { type: "string", pattern: "0$" },
    ["? text"],
  ],
  [
    "an unknown format may refuse what is read as a string",
    { type: "integer" },
    { type: "string", format: "galaxy" },
    ["? text"],
  ],
  [
    "items are judged by one reading too",
    { type: "array", items: { type: "null", not: { type: "string" } } },
    { type: "array", items: { type: "number" } },
    ['type@/p/0 {"p":[null]}'],
  ],
  [
    "items that a not sees may be read either way",
    { type: "array", items: { type: "integer" }, minItems: 1 },
    { not: { type: "array", items: { type: "number" }, minItems: 1 } },
    ["? text"],
  ],
  [
    "an item is one value to all that is said of it",
    { type: "array", items: { type: "string" }, contains: { enum: [true] } },
    { type: "array", items: { minLength: 5 } },
    ['if minLength@/p/0 {"p":[""]}', "? unsatisfiable"],
  ],
];

const thousands = Array.from({ length: 10_000 }, (_, index) => index * 7);

const LARGE: typeof ROWS = [
  [
    "a pattern and thousands of constants",
    { type: "string", pattern: "^[1-9]$" },
    { anyOf: thousands.map((number) => ({ const: number })) },
    ['type@/p {"p":"1"}'],
  ],
  [
    "thousands of numbers and of their spellings",
    { enum: thousands },
    { enum: thousands.map(String) },
    [],
  ],
  [
    "ranges by the dozen",
    { oneOf: thousands.slice(0, 40).map((number) => range(number)) },
    { type: "string", maxLength: 4 },
    [],
  ],
];

function range(minimum: number): object {
  return { type: "integer", minimum, maximum: minimum + 5 };
}

it.each([...ROWS, ...LARGE])("%s", (_, writer, reader, wanted) => {
  const solver = createSolver();
  const read = (schema: unknown): SchemaHandle => {
    const document = { root: { schema }, dialect: "3.1" } as const;
    const p = text(embed(document, "/schema", "request"));
    return solver.read(at("", { type: "object", properties: { p } }));
  };
  expect(verdict(solver.inclusion(read(writer), read(reader)))).toEqual(wanted);
});

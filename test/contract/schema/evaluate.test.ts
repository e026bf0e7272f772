import { expect, it } from "vitest";
import {
  createSolver,
  type Json,
} from "../../../scripts/contract/schema/index.ts";
import { readSchema } from "./ask.ts";

const ROWS: readonly (readonly [
  schema: unknown,
  valid: readonly Json[],
  invalid: readonly Json[],
])[] = [
  [{ type: "integer" }, [1, 1.0, -3], [1.5, "1", null]],
  [{ type: ["string", "null"], maxLength: 1 }, ["😀", null, ""], ["ab", 1]],
  [{ multipleOf: 0.01 }, [0.07, 3, "x"], [0.075]],
  [{ minimum: 1, exclusiveMaximum: 2 }, [1, 1.9], [0.9, 2]],
  [{ format: "date" }, ["2024-02-29", 5], ["2023-02-29", "2024-2-9"]],
  [{ enum: [{ a: [1] }, null] }, [{ a: [1.0] }, null], [{ a: [] }, {}]],
  [{ oneOf: [{ minimum: 1 }, { maximum: 3 }] }, [0, 4], [2, "x"]],
  [{ not: { required: ["a"] } }, [{}, { b: 1 }], [{ a: 1 }]],
  [
    { if: { type: "string" }, then: { minLength: 1 }, else: { type: "null" } },
    ["a", null],
    ["", 1],
  ],
  [
    {
      properties: { a: { type: "string" } },
      patternProperties: { "^x": { type: "null" } },
      additionalProperties: false,
    },
    [{ a: "", x1: null }],
    [{ b: 1 }, { x: 1 }],
  ],
  [
    { propertyNames: { maxLength: 1 }, minProperties: 1, maxProperties: 2 },
    [{ a: 1, b: 2 }],
    [{}, { ab: 1 }],
  ],
  [
    {
      dependentRequired: { a: ["b"] },
      dependentSchemas: { c: { required: ["d"] } },
    },
    [{ b: 1 }, { c: 1, d: 1 }],
    [{ a: 1 }, { c: 1 }],
  ],
  [
    {
      prefixItems: [{ type: "string" }],
      items: { type: "null" },
      uniqueItems: true,
    },
    [["a", null], []],
    [["a", null, null], [1]],
  ],
  [
    { contains: { const: 1 }, minContains: 2, maxContains: 3 },
    [
      [1, 1],
      [1, 0, 1, 1],
    ],
    [[1], [1, 1, 1, 1]],
  ],
  [
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    [{ a: 1 }],
    [{ b: 1 }],
  ],
  [
    {
      anyOf: [
        { prefixItems: [true] },
        { prefixItems: [true, { type: "null" }] },
      ],
      unevaluatedItems: false,
    },
    [[1], [1, null]],
    [[1, 2]],
  ],
  [true, [null, {}], []],
  [false, [], [null, {}]],
];

it.each(ROWS)("%j", (schema, valid, invalid) => {
  const solver = createSolver();
  const read = readSchema(solver, schema);
  for (const value of valid)
    expect([value, solver.evaluate(read, value)]).toEqual([value, true]);
  for (const value of invalid)
    expect([value, solver.evaluate(read, value)]).toEqual([value, false]);
});

it("cannot tell where an unknown keyword decides", () => {
  const solver = createSolver();
  const read = readSchema(solver, { type: "string", format: "galaxy" });
  expect(solver.evaluate(read, "a")).toBeUndefined();
  expect(solver.evaluate(read, 1)).toBe(false);
});

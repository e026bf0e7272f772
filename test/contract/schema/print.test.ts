import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import {
  at,
  createSolver,
  embed,
  text,
  type Json,
  type JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { readSchema } from "./ask.ts";

const TREE = {
  Tree: {
    type: "object",
    required: ["value"],
    properties: {
      value: { type: "string", pattern: "^a", minLength: 2 },
      children: { type: "array", items: { $ref: "#/$defs/Tree" } },
    },
  },
};

function judge(
  schema: unknown,
  closed: boolean,
  $defs: object = {},
): (value: Json) => boolean {
  const solver = createSolver();
  const printed = solver.print(readSchema(solver, schema, { $defs }), {
    closed,
  });
  const ajv = new Ajv2020({ strict: false });
  return ajv.compile(printed as JsonObject | boolean as JsonObject) as (
    value: Json,
  ) => boolean;
}

it("prints what others can read, circles included", () => {
  const valid = judge({ $ref: "#/$defs/Tree" }, false, TREE);
  expect(valid({ value: "ab", children: [{ value: "aa" }], more: 1 })).toBe(
    true,
  );
  expect(valid({ value: "ab", children: [{ value: "b" }] })).toBe(false);
});

it("closes objects that declare properties, at every depth", () => {
  const valid = judge({ $ref: "#/$defs/Tree" }, true, TREE);
  expect(valid({ value: "ab", children: [{ value: "aa" }] })).toBe(true);
  expect(valid({ value: "ab", more: 1 })).toBe(false);
  expect(valid({ value: "ab", children: [{ value: "aa", more: 1 }] })).toBe(
    false,
  );
});

it("closes after allOf is merged, and leaves free objects open", () => {
  const merged = judge(
    { allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
    true,
  );
  expect(merged({ a: 1, b: 1 })).toBe(true);
  expect(merged({ c: 1 })).toBe(false);
  expect(judge({ type: "object" }, true)({ c: 1 })).toBe(true);
  const union = judge(
    {
      anyOf: [
        { type: "object", required: ["k"], properties: { k: {} } },
        { type: "object" },
      ],
    },
    true,
  );
  expect(union({ c: 1 })).toBe(true);
});

it("does not close what is only tested", () => {
  const valid = judge(
    { properties: { a: {} }, not: { required: ["b"], properties: { b: {} } } },
    true,
  );
  expect(valid({ a: 1 })).toBe(true);
});

const TEXTS: readonly (readonly [
  schema: object,
  valid: readonly Json[],
  invalid: readonly Json[],
])[] = [
  [{ type: "integer", minimum: 7 }, [7, "7", "8", "7.0"], [6, "6", "x", ""]],
  [{ type: "string", minLength: 2 }, [10, true, "ab"], [1, "1", "a"]],
  [{ type: "boolean", not: { type: "string" } }, ["true", false], ["yes", 1]],
  [{ oneOf: [{ type: "null" }, { type: "integer" }] }, ["null", "1"], ["x"]],
  [
    { type: "array", items: { enum: [1, 2] }, uniqueItems: true },
    [["1", 2], []],
    [["1", 1], ["3"], "1"],
  ],
  [
    { type: "object", properties: { a: { type: "number" } } },
    [{ a: "0.5", b: [1] }, {}],
    [{ a: "b" }],
  ],
];

it.each(TEXTS)(
  "has a text judged by all that it can be read as: %j",
  (schema, valid, invalid) => {
    const solver = createSolver();
    const document = { root: { schema }, dialect: "3.1" } as const;
    const p = text(embed(document, "/schema", "request"));
    const read = solver.read(at("", { type: "object", properties: { p } }));
    const judge = new Ajv2020({ strict: false }).compile(
      solver.print(read) as JsonObject,
    );
    const verdict = (value: Json): [Json, unknown] => [
      value,
      judge(solver.spell(read, { p: value })),
    ];
    expect(valid.map(verdict)).toEqual(valid.map((each) => [each, true]));
    expect(invalid.map(verdict)).toEqual(invalid.map((each) => [each, false]));
  },
);

it("leaves values alone that travel as they are", () => {
  const solver = createSolver();
  const read = readSchema(solver, { properties: { a: { type: "integer" } } });
  expect(solver.spell(read, { a: 7, b: [true] })).toEqual({ a: 7, b: [true] });
});

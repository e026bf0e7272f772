import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { createSolver } from "../../../scripts/contract/schema/index.ts";
import type {
  Json,
  JsonObject,
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

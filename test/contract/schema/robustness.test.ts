import { expect, it } from "vitest";
import { createLanguages } from "../../../scripts/contract/regex/index.ts";
import { createSolver } from "../../../scripts/contract/schema/index.ts";
import { ask, readSchema, verdict } from "./ask.ts";

function nested(depth: number, leaf: object): object {
  let schema = leaf;
  for (let level = 0; level < depth; level++)
    schema = { type: "object", properties: { a: schema } };
  return schema;
}

const branch = (index: number, extra: object = {}): object => ({
  type: "object",
  required: [`k${index}`],
  properties: {
    [`k${index}`]: { type: "string", ...extra },
    x: { type: "integer" },
  },
});

it("decides a oneOf of fifty", () => {
  const many = Array.from({ length: 50 }, (_, index) => branch(index));
  const changed = many.map((each, index) =>
    index === 30 ? branch(30, { maxLength: 5 }) : each,
  );
  expect(verdict(ask({ oneOf: many }, { oneOf: many.toReversed() }))).toEqual(
    [],
  );
  expect(verdict(ask({ oneOf: many }, { oneOf: changed }))).toEqual([
    'maxLength@/k30 {"k30":"aaaaaa"}',
  ]);
});

it("decides an enum of ten thousand words", () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `word-${index}`);
  const fewer = words.filter((word) => word !== "word-77");
  expect(verdict(ask({ enum: words }, { enum: fewer }))).toEqual([
    'enum@ "word-77"',
  ]);
  expect(
    verdict(ask({ type: "string", enum: fewer }, { enum: words })),
  ).toEqual([]);
});

it("finds a break fifty levels down", () => {
  const [found] = ask(
    nested(50, { type: "string" }),
    nested(50, { type: "integer" }),
  ).breaks;
  expect(found?.instancePath).toBe("/a".repeat(50));
});

it("is silent on equal schemas however deep they are, and undecided on others", () => {
  const deep = nested(2_000, { type: "string" });
  expect(verdict(ask(deep, nested(2_000, { type: "string" })))).toEqual([]);
  expect(verdict(ask(deep, nested(2_000, { type: "integer" })))).toEqual([
    "? depth",
  ]);
});

it("gives up on a pattern that has too many states", () => {
  const languages = createLanguages({ maxSteps: 50_000 });
  const solver = createSolver({ languages });
  const [writer, reader] = [
    "^(?:a|b)*a(?:a|b){40}$",
    "^(?:a|b)*b(?:a|b){40}$|^c",
  ].map((pattern) => readSchema(solver, { type: "string", pattern }));
  expect(verdict(solver.inclusion(writer!, reader!))).toEqual(["? pattern"]);
});

it("gives up when the steps are used up", () => {
  const solver = createSolver({ steps: 3 });
  const writer = readSchema(solver, nested(3, { type: "string" }));
  const reader = readSchema(solver, nested(3, { type: "integer" }));
  const { breaks, undecided } = solver.inclusion(writer, reader);
  expect(breaks).toEqual([]);
  expect(undecided).toMatchObject([{ reason: "budget" }]);
});

it("ends on schemas that lead back to themselves", () => {
  const defs = {
    A: { anyOf: [{ $ref: "#/$defs/A" }, { type: "string" }] },
    B: { allOf: [{ $ref: "#/$defs/B" }], maxLength: 3 },
  };
  const both = [defs, defs] as const;
  expect(
    verdict(ask({ $ref: "#/$defs/A" }, { type: "string" }, { defs: both })),
  ).toEqual([]);
  expect(
    verdict(ask({ type: "string" }, { $ref: "#/$defs/A" }, { defs: both })),
  ).toEqual([]);
  expect(
    verdict(ask({ $ref: "#/$defs/B" }, { type: "integer" }, { defs: both })),
  ).toEqual(["? unsatisfiable"]);
});

it("sends nothing where a required property never ends", () => {
  const defs = [
    {
      N: {
        type: "object",
        required: ["n"],
        properties: { n: { $ref: "#/$defs/N" } },
      },
    },
    {},
  ] as const;
  expect(
    verdict(ask({ $ref: "#/$defs/N" }, { type: "string" }, { defs })),
  ).toEqual(["? unsatisfiable"]);
});

it("finds the break in a recursive schema", () => {
  const tree = (value: object): object => ({
    T: {
      type: "object",
      properties: {
        value,
        children: { type: "array", items: { $ref: "#/$defs/T" } },
      },
    },
  });
  const defs = [
    tree({ type: "string" }),
    tree({ type: "string", maxLength: 1 }),
  ] as const;
  expect(
    verdict(ask({ $ref: "#/$defs/T" }, { $ref: "#/$defs/T" }, { defs }))[0],
  ).toBe('maxLength@/value {"value":"aa"}');
});

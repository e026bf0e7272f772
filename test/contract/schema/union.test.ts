import { expect, it } from "vitest";
import { both, ask, type Row } from "./ask.ts";

const CAT = {
  type: "object",
  required: ["kind"],
  properties: { kind: { const: "cat" }, lives: { type: "integer" } },
};
const DOG = {
  type: "object",
  required: ["kind"],
  properties: { kind: { const: "dog" }, name: { type: "string" } },
};
const SHORT_DOG = {
  ...DOG,
  properties: {
    kind: { const: "dog" },
    name: { type: "string", maxLength: 2 },
  },
};

const ROWS: readonly Row[] = [
  [
    "a branch is gone",
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    { anyOf: [{ type: "string" }] },
    ["type@ 1"],
    [],
  ],
  [
    "null is gone",
    { anyOf: [{ type: "string" }, { type: "null" }] },
    { type: "string" },
    ["type@ null"],
    [],
  ],
  [
    "one branch of a tagged union is tightened",
    { oneOf: [CAT, DOG] },
    { oneOf: [CAT, SHORT_DOG] },
    ['maxLength@/name {"kind":"dog","name":"aaa"}'],
    [],
  ],
  [
    "a tag is gone",
    { oneOf: [CAT, DOG] },
    { anyOf: [CAT, { ...DOG, properties: { kind: { const: "bird" } } }] },
    ['anyOf@ {"kind":"dog"}'],
    ['oneOf@ {"kind":"bird"}'],
  ],
  [
    "covered by two branches together",
    { type: "integer", minimum: 0, maximum: 9 },
    {
      anyOf: [
        { type: "integer", maximum: 5 },
        { type: "integer", minimum: 5 },
      ],
    },
    [],
    ["minimum@ -1", "maximum@ 10"],
  ],
  [
    "a gap between two branches",
    { type: "integer" },
    {
      anyOf: [
        { type: "integer", maximum: 4 },
        { type: "integer", minimum: 6 },
      ],
    },
    ["maximum@ 5"],
    [],
  ],
  [
    "oneOf refuses what two branches hold",
    { type: "integer" },
    {
      oneOf: [
        { type: "integer", minimum: 0 },
        { type: "integer", maximum: 0 },
      ],
    },
    ["oneOf@ 0"],
    [],
  ],
  [
    "oneOf of branches that exclude one another is anyOf",
    { oneOf: [CAT, DOG] },
    { anyOf: [DOG, CAT] },
    [],
    [],
  ],
  [
    "not",
    { type: "string" },
    { type: "string", not: { const: "" } },
    ['not@ ""'],
    [],
  ],
  [
    "not of not",
    { type: "string", not: { not: { minLength: 1 } } },
    { type: "string", minLength: 1 },
    [],
    [],
  ],
  [
    "if and then",
    {
      type: "object",
      properties: { a: { enum: [1, 2] }, b: { type: "string" } },
    },
    {
      type: "object",
      properties: { a: {}, b: {} },
      if: { required: ["a"], properties: { a: { const: 1 } } },
      then: { required: ["b"] },
    },
    ['required@ {"a":1}'],
    ['type@/b {"a":1,"b":1}', 'enum@/a {"a":""}'],
  ],
  [
    "else",
    { type: "integer" },
    { type: "integer", if: { minimum: 0 }, else: { multipleOf: 2 } },
    ["multipleOf@ -1"],
    [],
  ],
  [
    "allOf adds up",
    { type: "integer", minimum: 1, maximum: 5 },
    { allOf: [{ type: "integer", minimum: 1 }, { maximum: 4 }] },
    ["maximum@ 5"],
    [],
  ],
  [
    "nothing is sent where nothing is allowed",
    false,
    { type: "string" },
    [],
    ['false@ ""'],
  ],
  [
    "anything",
    true,
    { type: ["string", "null", "boolean", "array", "object"] },
    ["type@ 1"],
    [],
  ],
  [
    "a union with anything is anything",
    { anyOf: [{ type: "string" }, {}] },
    true,
    [],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

it("blames the branch that was meant, not the union", () => {
  const [found] = ask(
    { oneOf: [CAT, DOG] },
    { oneOf: [SHORT_DOG, CAT] },
  ).breaks;
  expect(found).toMatchObject({
    writer: "/schema/oneOf/1/properties/name",
    reader: "/schema/oneOf/0/properties/name/maxLength",
  });
});

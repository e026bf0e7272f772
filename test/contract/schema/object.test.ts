import { expect, it } from "vitest";
import { ask, both, type Row } from "./ask.ts";

const A = { type: "object", properties: { a: { type: "string" } } };
const AB = {
  type: "object",
  properties: { a: { type: "string" }, b: { type: "integer" } },
};
const FREE = { type: "object" };

const ROWS: readonly Row[] = [
  [
    "a property becomes required",
    AB,
    { ...AB, required: ["b"] },
    ["required@ {}"],
    [],
  ],
  [
    "a required property is new",
    A,
    { ...AB, required: ["b"] },
    ["required@ {}"],
    ["+ /b"],
  ],
  ["a property is no longer described", AB, A, ["+ /b"], []],
  [
    "a required property is renamed",
    { ...A, required: ["a"] },
    { type: "object", properties: { b: {} }, required: ["b"] },
    ['required@ {"a":""}', "+ /a"],
    ['required@ {"b":""}', "+ /b"],
  ],
  [
    "a property is refused by name",
    A,
    { type: "object", properties: { a: false } },
    ['false@ {"a":""}'],
    [],
  ],
  [
    "a property changes its type",
    A,
    { type: "object", properties: { a: { type: "integer" } } },
    ['type@/a {"a":""}'],
    ['type@/a {"a":1}'],
  ],
  [
    "the other required properties come along",
    { ...AB, required: ["b"] },
    { ...A, properties: { a: { maxLength: 1 }, b: {} } },
    ['maxLength@/a {"b":1,"a":"aa"}'],
    ["required@ {}", 'type@/a {"a":1}', 'type@/b {"b":""}'],
  ],
  [
    "declared properties are all that is sent",
    A,
    { ...A, additionalProperties: false },
    [],
    [],
  ],
  [
    "a declared property that is refused",
    AB,
    { ...A, additionalProperties: false },
    ['additionalProperties@ {"b":1}'],
    [],
  ],
  [
    "an open writer sends more",
    { ...A, additionalProperties: true },
    { ...A, additionalProperties: false },
    ['additionalProperties@ {"extra":""}'],
    [],
  ],
  [
    "an object without declared properties is free",
    FREE,
    { ...FREE, additionalProperties: { type: "integer" } },
    ['type@/extra {"extra":""}'],
    [],
  ],
  [
    "an open reader doesn't look at what it doesn't know",
    { ...FREE, additionalProperties: { type: "string" } },
    FREE,
    [],
    ['type@/extra {"extra":1}'],
  ],
  [
    "closed after allOf is merged",
    { allOf: [A, { properties: { c: {} }, required: ["c"] }] },
    { type: "object", properties: { a: {}, c: {} }, required: ["c"] },
    [],
    ['type@/a {"c":"","a":1}'],
  ],
  [
    "maxProperties at the declared count",
    AB,
    { ...AB, maxProperties: 2 },
    [],
    [],
  ],
  [
    "maxProperties below the declared count",
    AB,
    { ...AB, maxProperties: 1 },
    ['maxProperties@ {"a":"","b":1}'],
    [],
  ],
  ["minProperties", AB, { ...AB, minProperties: 1 }, ["minProperties@ {}"], []],
  [
    "minProperties that required ones fill",
    { ...AB, required: ["a", "b"] },
    { ...AB, minProperties: 2 },
    [],
    [],
  ],
  [
    "patternProperties",
    { ...FREE, additionalProperties: true },
    { ...FREE, patternProperties: { "^x-": { type: "integer" } } },
    ['type@/x- {"x-":""}'],
    [],
  ],
  [
    "a declared name that a pattern matches",
    AB,
    { ...AB, patternProperties: { "^b$": { minimum: 5 } } },
    ['minimum@/b {"b":1}'],
    [],
  ],
  [
    "propertyNames",
    { ...FREE, additionalProperties: {} },
    { ...FREE, propertyNames: { maxLength: 4 } },
    ['propertyNames@ {"extra":""}'],
    [],
  ],
  [
    "propertyNames of declared ones",
    AB,
    { ...AB, propertyNames: { enum: ["a"] } },
    ['propertyNames@ {"b":1}'],
    [],
  ],
  [
    "dependentRequired",
    AB,
    { ...AB, dependentRequired: { a: ["b"] } },
    ['dependentRequired@ {"a":""}'],
    [],
  ],
  [
    "dependentRequired is weaker than required",
    { ...AB, required: ["b"] },
    { ...AB, dependentRequired: { a: ["b"] } },
    [],
    ["required@ {}"],
  ],
  [
    "dependentSchemas",
    AB,
    { ...AB, dependentSchemas: { a: { properties: { b: { maximum: 0 } } } } },
    ['maximum@/b {"a":"","b":1}'],
    [],
  ],
  [
    "unevaluatedProperties through allOf",
    AB,
    { allOf: [A], unevaluatedProperties: false },
    ['unevaluatedProperties@ {"b":1}'],
    [],
  ],
  [
    "unevaluatedProperties through a union",
    {
      type: "object",
      required: ["k"],
      properties: { k: { enum: ["x", "y"] }, b: {} },
    },
    {
      type: "object",
      properties: { k: {} },
      anyOf: [
        { required: ["k"], properties: { k: { const: "x" }, b: {} } },
        { properties: { k: { const: "y" } } },
      ],
      unevaluatedProperties: false,
    },
    ['unevaluatedProperties@ {"k":"y","b":""}'],
    ["required@ {}"],
  ],
  [
    "a name like one of Object's own",
    { type: "object", properties: { constructor: { type: "string" } } },
    { type: "object", properties: { constructor: { type: "integer" } } },
    ['type@/constructor {"constructor":""}'],
    ['type@/constructor {"constructor":1}'],
  ],
  [
    "a property named like a keyword",
    { type: "object", properties: { $ref: { type: "string" }, enum: {} } },
    {
      type: "object",
      properties: { $ref: { type: "string" }, enum: {} },
      required: ["enum"],
    },
    ["required@ {}"],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

it("tells a new required property from one that became required", () => {
  const required = { ...AB, required: ["b"] };
  expect(ask(AB, required).breaks[0]?.args).toMatchObject({
    property: "b",
    declared: true,
  });
  expect(ask(A, required).breaks[0]?.args).toMatchObject({
    property: "b",
    declared: false,
  });
});

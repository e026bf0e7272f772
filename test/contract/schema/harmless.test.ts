import { expect, it } from "vitest";
import { ask, verdict } from "./ask.ts";

const ITEM = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string", minLength: 1 },
    note: { type: ["string", "null"] },
  },
};
const NODE = (name: string): object => ({
  type: "object",
  properties: { next: { $ref: `#/$defs/${name}` }, value: { type: "integer" } },
});

const ROWS: readonly (readonly [string, unknown, unknown, object?, object?])[] =
  [
    ["an inlined $ref", { $ref: "#/$defs/Item" }, ITEM, { Item: ITEM }],
    [
      "a renamed component",
      { $ref: "#/$defs/Item" },
      { $ref: "#/$defs/Thing" },
      { Item: ITEM },
      { Thing: ITEM },
    ],
    ["an allOf wrapper", ITEM, { allOf: [ITEM], description: "wrapped" }],
    [
      "an allOf split",
      ITEM,
      {
        allOf: [
          { type: "object", required: ["id"] },
          { properties: ITEM.properties },
        ],
      },
    ],
    ["an anyOf of one", ITEM, { anyOf: [ITEM] }],
    ["a oneOf of one", ITEM, { oneOf: [ITEM] }],
    [
      "reordered properties and required",
      { ...ITEM, required: ["id", "note"] },
      {
        required: ["note", "id"],
        properties: { note: ITEM.properties.note, id: ITEM.properties.id },
        type: "object",
      },
    ],
    [
      "a reordered union",
      { anyOf: [{ type: "string" }, ITEM] },
      { anyOf: [ITEM, { type: "string" }] },
    ],
    ["a union with a branch twice", { anyOf: [ITEM, ITEM] }, ITEM],
    [
      "anyOf null and a type list",
      { anyOf: [{ type: "string" }, { type: "null" }] },
      { type: ["null", "string"] },
    ],
    [
      "oneOf null and anyOf null",
      { oneOf: [ITEM, { type: "null" }] },
      { anyOf: [{ type: "null" }, ITEM] },
    ],
    [
      "an integer above 0 and from 1",
      { type: "integer", exclusiveMinimum: 0 },
      { type: "integer", minimum: 1 },
    ],
    [
      "minLength 1 and a pattern of one character",
      { type: "string", minLength: 1 },
      { type: "string", pattern: "[\\s\\S]" },
    ],
    [
      "a maximum length as a pattern",
      { type: "string", maxLength: 3 },
      { type: "string", pattern: "^[\\s\\S]{0,3}$" },
    ],
    ["a tautology", ITEM, { allOf: [ITEM, {}, true] }],
    [
      "an excluded value that could not be sent",
      { type: "integer", minimum: 1 },
      { type: "integer", minimum: 1, not: { const: 0 } },
    ],
    [
      "a condition with nothing to it",
      ITEM,
      { ...ITEM, if: { required: ["note"] }, then: {} },
    ],
    [
      "annotations",
      ITEM,
      {
        ...ITEM,
        title: "Item",
        description: "…",
        examples: [{ id: "1" }],
        "x-order": 1,
        deprecated: true,
      },
    ],
    ["a default", { type: "string" }, { type: "string", default: "a" }],
    [
      "limits that mean nothing",
      { type: "array", items: ITEM },
      { type: "array", items: ITEM, minItems: 0, uniqueItems: false },
    ],
    [
      "a keyword of another type",
      { type: "string" },
      { type: "string", minimum: 3, required: ["a"] },
    ],
    ["nullable in 3.1", { type: "string" }, { type: "string", nullable: true }],
    [
      "a recursive schema, renamed",
      NODE("A"),
      NODE("B"),
      { A: NODE("A") },
      { B: NODE("B") },
    ],
    [
      "a recursive schema, unrolled once",
      { $ref: "#/$defs/A" },
      {
        ...NODE("A"),
        properties: { next: NODE("A"), value: { type: "integer" } },
      },
      { A: NODE("A") },
      { A: NODE("A") },
    ],
    ["enumerated booleans", { type: "boolean" }, { enum: [false, true] }],
    [
      "a union that covers the whole",
      { type: "integer" },
      {
        anyOf: [
          { type: "integer", maximum: 0 },
          { type: "integer", minimum: 1 },
        ],
      },
    ],
    [
      "a split enum",
      { enum: ["a", "b", "c"] },
      { anyOf: [{ enum: ["a", "b"] }, { const: "c" }] },
    ],
    [
      "shared parts drawn out of a union",
      {
        anyOf: [
          ITEM,
          {
            ...ITEM,
            properties: {
              ...ITEM.properties,
              id: { type: "string", minLength: 1, maxLength: 3 },
            },
          },
        ],
      },
      ITEM,
    ],
  ];

it.each(ROWS)("%s", (_, first, second, ...defs) => {
  const [one = {}, other = {}] = defs as object[];
  expect(verdict(ask(first, second, { defs: [one, other] }))).toEqual([]);
  expect(verdict(ask(second, first, { defs: [other, one] }))).toEqual([]);
});

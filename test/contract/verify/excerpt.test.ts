import { expect, test } from "vitest";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { excerpt } from "../../../scripts/contract/verify/excerpt.ts";

const ROWS: [name: string, schema: Json, value: Json, want: Json][] = [
  [
    "properties that the value lacks are dropped",
    { properties: { a: { type: "string" }, b: { type: "null" } } },
    { a: 1 },
    { properties: { a: { type: "string" } } },
  ],
  [
    "definitions that the value does not meet are dropped",
    {
      properties: { a: { $ref: "#/$defs/a" }, b: { $ref: "#/$defs/b" } },
      $defs: { a: { minimum: 1 }, b: { minimum: 2 } },
    },
    { b: 1 },
    {
      properties: { b: { $ref: "#/$defs/d0" } },
      $defs: { d0: { minimum: 2 } },
    },
  ],
  [
    "items of an empty array may be anything",
    { items: { properties: {} } },
    [],
    { items: true },
  ],
  [
    "schemas without a choice are kept as they are",
    { not: { minimum: 1 }, anyOf: [{ const: 1 }, false] },
    2,
    { not: { minimum: 1 }, anyOf: [{ const: 1 }, false] },
  ],
  [
    "annotations and unknown keywords are dropped",
    { title: "x", nullable: true, "x-y": 1, default: 0, minimum: 1 },
    2,
    { minimum: 1 },
  ],
];

test.each(ROWS)("%s", (_, schema, value, want) => {
  expect(excerpt(schema, value)).toEqual(want);
});

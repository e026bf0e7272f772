import { expect, test } from "vitest";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";

const ROWS: [name: string, schema: Json, want: Json][] = [
  ["a schema itself", { minimum: 1 }, { minimum: 1, seen: true }],
  [
    "single subschemas",
    { not: { type: "null" } },
    { not: { type: "null", seen: true }, seen: true },
  ],
  [
    "lists, in which booleans stay",
    { anyOf: [{ const: 1 }, false] },
    { anyOf: [{ const: 1, seen: true }, false], seen: true },
  ],
  [
    "properties, whatever they are called",
    JSON.parse('{ "properties": { "__proto__": {}, "not": {} } }') as Json,
    JSON.parse(
      '{ "properties": { "__proto__": { "seen": true }, "not": { "seen": true } }, "seen": true }',
    ) as Json,
  ],
  [
    "definitions",
    { $ref: "#/$defs/a", $defs: { a: { minimum: 1 } } },
    {
      $ref: "#/$defs/a",
      $defs: { a: { minimum: 1, seen: true } },
      seen: true,
    },
  ],
  [
    "no values that look like schemas",
    { enum: [{ not: {} }] },
    { enum: [{ not: {} }], seen: true },
  ],
];

test.each(ROWS)("reaches %s", (_, schema, want) => {
  expect(mapSchemas(schema, (part) => ({ ...part, seen: true }))).toEqual(want);
});

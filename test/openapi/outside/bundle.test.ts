import { describe, expect, it } from "vitest";
import {
  answering,
  around,
  compared,
  type Files,
  IS,
  SCHEMA,
  WAS,
  withBody,
  withParameter,
  withSchema,
} from "./compared.ts";

/** What both sides say alike, what the base says and what the revised document does. */
type Row = readonly [what: string, same: Files, base: Files, revised: Files];

const ROWS: readonly Row[] = [
  ["a schema", SCHEMA, { "pet.yaml": WAS }, { "pet.yaml": IS }],
  [
    "a schema in JSON, behind a fragment",
    { "api.yaml": withSchema('{ $ref: "all.json#/$defs/Pet%20dog" }') },
    { "all.json": '{"$defs":{"Pet dog":{"type":"integer"}}}' },
    { "all.json": '{"$defs":{"Pet dog":{"type":"string"}}}' },
  ],
  [
    "a schema behind an anchor",
    { "api.yaml": withSchema('{ $ref: "all.yaml#pet" }') },
    { "all.yaml": "$defs: { p: { $anchor: pet, type: integer } }" },
    { "all.yaml": "$defs: { p: { $anchor: pet, type: string } }" },
  ],
  [
    "a file of a file, in another folder",
    {
      "api.yaml": withSchema("{ $ref: models/list.yaml }"),
      "models/list.yaml": "type: array\nitems: { $ref: ../parts/pet.yaml }",
    },
    { "parts/pet.yaml": WAS },
    { "parts/pet.yaml": IS },
  ],
  [
    "files in a circle",
    {
      "api.yaml": withSchema("{ $ref: a.yaml }"),
      "a.yaml": "type: object\nproperties: { b: { $ref: b.yaml } }",
    },
    {
      "b.yaml":
        "type: object\nproperties: { a: { $ref: a.yaml }, n: { type: integer } }",
    },
    {
      "b.yaml":
        "type: object\nproperties: { a: { $ref: a.yaml }, n: { type: string } }",
    },
  ],
  [
    "a file that refers back to the document",
    { "pet.yaml": "$ref: './api.yaml#/components/schemas/Pet'" },
    {
      "api.yaml": `${SCHEMA["api.yaml"]}components: { schemas: { Pet: { type: integer } } }`,
    },
    {
      "api.yaml": `${SCHEMA["api.yaml"]}components: { schemas: { Pet: { type: string } } }`,
    },
  ],
  [
    "a parameter",
    { "api.yaml": withParameter("{ $ref: p.yaml }") },
    { "p.yaml": "{ in: query, name: q, schema: { type: string } }" },
    { "p.yaml": "{ in: query, name: q, schema: { type: integer } }" },
  ],
  [
    "a response",
    { "api.yaml": answering("{ $ref: 'r.yaml#/ok' }") },
    {
      "r.yaml": `ok: { content: { application/json: { schema: { type: integer } } } }`,
    },
    {
      "r.yaml": `ok: { content: { application/json: { schema: { type: string } } } }`,
    },
  ],
  [
    "a request body",
    { "api.yaml": withBody("{ $ref: r.yaml }") },
    { "r.yaml": "content: { application/json: { schema: { type: string } } }" },
    {
      "r.yaml": "content: { application/json: { schema: { type: integer } } }",
    },
  ],
  [
    "a path item",
    { "api.yaml": around("  /pets: { $ref: ./item.yaml }") },
    { "item.yaml": "get: { responses: { '204': { description: OK } } }" },
    { "item.yaml": "post: { responses: { '204': { description: OK } } }" },
  ],
];

describe.each(ROWS)(
  "a change in %s of another file",
  (_, same, base, revised) => {
    it("is found", async () => {
      const forth = await compared(
        { ...same, ...base },
        { ...same, ...revised },
      );
      expect(forth.code).toBe(1);
      expect(forth.findings[0]?.severity).toBe("breaking");
    });

    it("is none where both files say the same", async () => {
      const whole = { ...same, ...base };
      expect((await compared(whole, whole)).findings).toEqual([]);
    });
  },
);

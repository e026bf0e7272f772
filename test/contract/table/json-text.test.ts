import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import type { Want } from "./rows.ts";
import { verdictOf, worstOf } from "./verdict.ts";

type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Schema, more: Schema = {}): Schema => ({
  type: "object",
  properties,
  ...more,
});
const json = (contentSchema: unknown, more: Schema = {}): Schema => ({
  type: "string",
  contentMediaType: "application/json",
  contentSchema,
  ...more,
});

const inQuery = (schema: Schema): object => ({
  parameters: [{ in: "query", name: "q", schema }],
});

/** Where a text may stand that somebody sends. */
const PLACES: Readonly<Record<string, (schema: Schema) => object>> = {
  "in the query": inQuery,
  "in a header": (schema) => ({
    parameters: [{ in: "header", name: "x-q", schema }],
  }),
  "in a body": (schema) => ({
    requestBody: {
      required: true,
      content: { "application/json": { schema: object({ q: schema }) } },
    },
  }),
};

function documentOf(operation: object): unknown {
  return {
    openapi: "3.1.0",
    paths: { "/things": { post: { responses: { 204: {} }, ...operation } } },
    components: {
      schemas: {
        Tag: object({ name: { type: "string" } }),
        Strict: object({ name: { type: "string", maxLength: 9 } }),
      },
    },
  };
}

const answered = (schema: Schema): unknown =>
  documentOf({
    responses: { 200: { content: { "application/json": { schema } } } },
  });

const COUNT = object({ n: { type: "integer" } });
const FEW = object({ n: { type: "integer", maximum: 9 } });
const DOUBT = "undecided" as const;

/** What becomes of a text from the first schema to the second: to send it, and to read it the other way round. */
const ROWS: readonly [name: string, want: Want, from: Schema, to: Schema][] = [
  ["of fewer values", "breaking", json(COUNT), json(FEW)],
  ["of more values", "harmless", json(FEW), json(COUNT)],
  ["of another type", "breaking", json(COUNT), json({ type: "array" })],
  [
    "of a member that is asked for",
    "breaking",
    json(COUNT),
    json({ ...COUNT, required: ["n"] }),
  ],
  [
    "of the same values in other words",
    "harmless",
    json({
      patternProperties: { "^[a-z]+$": FEW },
      type: "object",
    }),
    json({
      type: "object",
      propertyNames: { pattern: "^[a-z]+$" },
      additionalProperties: FEW,
    }),
  ],
  [
    "of a component that is narrower",
    "breaking",
    json({ $ref: "#/components/schemas/Tag" }),
    json({ $ref: "#/components/schemas/Strict" }),
  ],
  [
    "by a media type that is JSON too",
    "breaking",
    json(COUNT, { contentMediaType: "application/tag+json" }),
    json(FEW, { contentMediaType: "application/tag+json" }),
  ],
  [
    "or none",
    "breaking",
    { anyOf: [json(COUNT), { type: "null" }] },
    { anyOf: [json(FEW), { type: "null" }] },
  ],
  [
    "in a list",
    "breaking",
    { type: "array", items: json(COUNT) },
    { type: "array", items: json(FEW) },
  ],
  [
    "in a text",
    "breaking",
    json(object({ inner: json(COUNT) })),
    json(object({ inner: json(FEW) })),
  ],
  ["that may be any other", "harmless", json(COUNT), { type: "string" }],
  // By the letter nothing is refused.
  ["of which nothing was said", DOUBT, { type: "string" }, json(COUNT)],
  [
    "in base64",
    DOUBT,
    json(COUNT, { contentEncoding: "base64" }),
    json(FEW, { contentEncoding: "base64" }),
  ],
  [
    "of another kind",
    DOUBT,
    json(COUNT, { contentMediaType: "application/xml" }),
    json(FEW, { contentMediaType: "application/xml" }),
  ],
  [
    "too long for the text of it",
    DOUBT,
    json(COUNT, { maxLength: 5 }),
    json(FEW, { maxLength: 5 }),
  ],
  // Of what nothing satisfies, everything would follow.
  ["of no value", DOUBT, json(false), json(FEW)],
];

describe.each(Object.entries(PLACES))("a JSON text %s", (_, operationOf) => {
  it.each(ROWS)("%s: %s", (_name, want, from, to) => {
    const [base, revised] = [from, to].map((each) =>
      documentOf(operationOf(each)),
    );
    expect(verdictOf(base, revised)).toBe(want);
  });
});

it.each(ROWS)("a JSON text in an answer %s: %s", (_name, want, from, to) => {
  expect(verdictOf(answered(to), answered(from))).toBe(want);
});

it("a component behind a reference that is spelt alike may have changed", () => {
  const operation = inQuery(json({ $ref: "#/components/schemas/Tag" }));
  const [base, revised] = [documentOf(operation), documentOf(operation)];
  const { components } = revised as { components: { schemas: object } };
  Object.assign(components.schemas, { Tag: object({ name: { const: 7 } }) });
  expect(verdictOf(base, revised)).toBe("breaking");
});

it("the witness is a text, and says how it was read", () => {
  const diff = diffDocuments({
    base: documentOf(inQuery(json(COUNT))),
    revised: documentOf(inQuery(json(FEW))),
    scope: "all",
  });
  expect(worstOf(diff)).toBe("breaking");
  expect(diff.findings[0]).toMatchObject({
    id: "request-range-narrowed",
    args: { decoded: ["JSON"] },
    witness: {
      request: { url: "https://server.example/things?q=%7B%22n%22%3A10%7D" },
    },
  });
});

it("a member that is no longer described is doubtful, and so is another default", () => {
  const ids = (from: Schema, to: Schema): readonly string[] =>
    diffDocuments({
      base: documentOf(inQuery(json(from))),
      revised: documentOf(inQuery(json(to))),
      scope: "all",
    }).findings.map(({ id }) => id);
  const both = object({ n: { default: 1 }, m: {} });
  expect(ids(both, object({ n: { default: 1 } }))).toEqual([
    "request-property-removed",
  ]);
  expect(ids(both, object({ n: { default: 2 }, m: {} }))).toEqual([
    "request-default-changed",
  ]);
});

import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";
import type { Want } from "./rows.ts";

type Parameter = Readonly<Record<string, unknown>>;

const list = (items: object, more: object = {}): Parameter => ({
  in: "query",
  name: "x",
  schema: { type: "array", items },
  ...more,
});
const one = (schema: object, more: object = {}): Parameter => ({
  in: "query",
  name: "x",
  schema,
  ...more,
});
const TEXT = { type: "string" };
const WHOLE = { type: "integer" };
const POINT = { type: "object", properties: { a: TEXT, b: TEXT } };

function documentWith(parameter: Parameter | undefined): unknown {
  const path = parameter?.["in"] === "path" ? "/things/{x}" : "/things";
  const parameters = parameter ? [parameter] : [];
  const responses = { 200: { description: "OK" } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { [path]: { get: { parameters, responses } } },
  };
}

const ROWS: readonly (readonly [
  string,
  Want,
  Parameter | undefined,
  Parameter | undefined,
])[] = [
  ["integer to text", "harmless", one(WHOLE), one(TEXT)],
  ["text to integer", "breaking", one(TEXT), one(WHOLE)],
  ["boolean to text", "harmless", one({ type: "boolean" }), one(TEXT)],
  [
    "boolean to the words",
    "harmless",
    one({ type: "boolean" }),
    one({ enum: ["true", "false"] }),
  ],
  [
    "the words to boolean",
    "harmless",
    one({ enum: ["true", "false"] }),
    one({ type: "boolean" }),
  ],
  [
    "numbers as an enumeration of texts",
    "harmless",
    one({ enum: [1, 2] }),
    one({ enum: ["1", "2"] }),
  ],
  [
    "an enumeration of texts to integers",
    "harmless",
    one({ enum: ["1", "2"] }),
    one(WHOLE),
  ],
  ["integer to number", "harmless", one(WHOLE), one({ type: "number" })],
  ["number to integer", "breaking", one({ type: "number" }), one(WHOLE)],
  [
    "text that loses null, which is never sent",
    "harmless",
    one({ type: ["string", "null"] }),
    one(TEXT),
  ],
  [
    "text to either of two",
    "harmless",
    one(TEXT),
    one({ anyOf: [WHOLE, TEXT] }),
  ],
  [
    "either of two to text",
    "harmless",
    one({ anyOf: [WHOLE, TEXT] }),
    one(TEXT),
  ],
  [
    "either of two to one",
    "breaking",
    one({ anyOf: [WHOLE, TEXT] }),
    one(WHOLE),
  ],
  [
    "an exclusive choice that overlaps as text",
    "harmless",
    one({ oneOf: [WHOLE, TEXT] }),
    one({ anyOf: [TEXT, WHOLE] }),
  ],
  ["one value to a list of them", "harmless", one(TEXT), list(TEXT)],
  ["a list to one value", "breaking", list(TEXT), one(TEXT)],
  [
    "a list that may be long to at most two",
    "breaking",
    list(TEXT),
    one({ type: "array", items: TEXT, maxItems: 2 }),
  ],
  [
    "a list that must not be empty, which it cannot be",
    "harmless",
    list(TEXT),
    one({ type: "array", items: TEXT, minItems: 1 }),
  ],
  ["a list of texts to integers", "breaking", list(TEXT), list(WHOLE)],
  ["a list of integers to texts", "harmless", list(WHOLE), list(TEXT)],
  [
    "a list with commas",
    "breaking",
    list(TEXT),
    list(TEXT, { explode: false }),
  ],
  [
    "a list no longer with commas",
    "breaking",
    list(TEXT, { explode: false }),
    list(TEXT),
  ],
  [
    "pipes for commas",
    "breaking",
    list(TEXT, { explode: false }),
    list(TEXT, { style: "pipeDelimited" }),
  ],
  [
    "the default style written out",
    "harmless",
    list(TEXT),
    list(TEXT, { style: "form", explode: true }),
  ],
  [
    "another style of what is no list",
    "harmless",
    one(TEXT),
    one(TEXT, { explode: false }),
  ],
  [
    "brackets for an object",
    "breaking",
    one(POINT),
    one(POINT, { style: "deepObject" }),
  ],
  [
    "an object with a member less",
    "undecided",
    one(POINT, { style: "deepObject" }),
    one({ type: "object", properties: { a: TEXT } }, { style: "deepObject" }),
  ],
  [
    "an object with a member more",
    "harmless",
    one({ type: "object", properties: { a: TEXT } }, { style: "deepObject" }),
    one(POINT, { style: "deepObject" }),
  ],
  [
    "JSON for plain text",
    "breaking",
    one(TEXT),
    {
      in: "query",
      name: "x",
      content: { "application/json": { schema: TEXT } },
    },
  ],
  [
    "an empty value that is no longer allowed",
    "breaking",
    one(WHOLE, { allowEmptyValue: true }),
    one(WHOLE),
  ],
  [
    "an empty value that is allowed now",
    "harmless",
    one(WHOLE),
    one(WHOLE, { allowEmptyValue: true }),
  ],
  [
    "an optional one that becomes required",
    "breaking",
    one(TEXT),
    one(TEXT, { required: true }),
  ],
  [
    "a required one that becomes optional",
    "harmless",
    one(TEXT, { required: true }),
    one(TEXT),
  ],
  ["an optional one that is gone", "undecided", one(TEXT), undefined],
  ["an optional one that is new", "harmless", undefined, one(TEXT)],
  [
    "a required one that is new",
    "breaking",
    undefined,
    one(TEXT, { required: true }),
  ],
  [
    "a required one that is new and has a default",
    "breaking",
    undefined,
    one({ ...TEXT, default: "a" }, { required: true }),
  ],
  [
    "a changed default",
    "undecided",
    one({ ...TEXT, default: "a" }),
    one({ ...TEXT, default: "b" }),
  ],
  [
    "a changed default of a required one",
    "harmless",
    one({ ...TEXT, default: "a" }, { required: true }),
    one({ ...TEXT, default: "b" }, { required: true }),
  ],
  [
    "another case of a query's name",
    "breaking",
    one(TEXT),
    one(TEXT, { name: "X", required: true }),
  ],
  [
    "another case of a header's name",
    "harmless",
    one(TEXT, { in: "header", required: true }),
    one(TEXT, { in: "header", name: "X", required: true }),
  ],
  [
    "a move from query to header",
    "breaking",
    one(TEXT, { required: true }),
    one(TEXT, { in: "header", required: true }),
  ],
  [
    "a move to the path",
    "breaking",
    one(TEXT, { required: true }),
    one(TEXT, { in: "path", required: true }),
  ],
  [
    "a header's integer to text",
    "harmless",
    one(WHOLE, { in: "header" }),
    one(TEXT, { in: "header" }),
  ],
  [
    "a cookie that becomes required",
    "breaking",
    one(TEXT, { in: "cookie" }),
    one(TEXT, { in: "cookie", required: true }),
  ],
  [
    "a path value that must not be empty, which it cannot be",
    "harmless",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, minLength: 1 }, { in: "path", required: true }),
  ],
  [
    "a path value without a slash, which it cannot have",
    "harmless",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, pattern: "^[^/]*$" }, { in: "path", required: true }),
  ],
  [
    "a path value of two characters",
    "breaking",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, minLength: 2 }, { in: "path", required: true }),
  ],
  [
    "a path value in matrix style",
    "breaking",
    one(TEXT, { in: "path", required: true }),
    one(TEXT, { in: "path", required: true, style: "matrix" }),
  ],
  [
    "a list in the path to text",
    "harmless",
    list(WHOLE, { in: "path", required: true }),
    list(TEXT, { in: "path", required: true }),
  ],
];

describe("a parameter", () => {
  it.each(ROWS)("%s: %s", (_, want, base, revised) => {
    expect(verdictOf(documentWith(base), documentWith(revised))).toBe(want);
  });
});

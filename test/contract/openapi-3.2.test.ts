import { expect, test } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";

type Paths = Record<string, unknown>;

const at = (openapi: string, paths: Paths) => ({ openapi, paths });
const answer = (content: unknown) => ({ responses: { 200: { content } } });
const stream = (media: string, type: string, schema = "itemSchema") =>
  answer({
    [media]: { [schema]: { type: "object", properties: { a: { type } } } },
  });
const asking = (type: string) => ({
  requestBody: { content: { "application/json": { schema: { type } } } },
  responses: { 204: {} },
});

const sending = (itemSchema: object) => ({
  requestBody: {
    required: true,
    content: { "application/jsonl": { itemSchema } },
  },
  responses: { 204: {} },
});
const searching = (type: string) => ({
  parameters: [
    {
      in: "querystring",
      name: "q",
      content: {
        "application/x-www-form-urlencoded": {
          schema: { type: "object", properties: { a: { type } } },
        },
      },
    },
  ],
  responses: { 204: {} },
});

function found(base: Paths, revised: Paths, openapi = "3.2.0"): string[] {
  const { operations, findings } = diffDocuments({
    base: at(openapi, base),
    revised: at(openapi, revised),
    scope: "all",
  });
  const verdicts = findings.map(({ severity }) => severity);
  return [...operations.map(({ method }) => method), ...verdicts];
}

test.each<readonly [string, Paths, Paths, readonly string[]]>([
  [
    "a query operation",
    { "/a": { query: asking("string") } },
    { "/a": { query: asking("boolean") } },
    ["QUERY", "breaking"],
  ],
  [
    "an additional operation, in the letters of its name",
    { "/a": { additionalOperations: { Copy: asking("string") } } },
    { "/a": { additionalOperations: { Copy: asking("boolean") } } },
    ["Copy", "breaking"],
  ],
  ...["application/jsonl", "text/event-stream", "application/json-seq"].map(
    (media) =>
      [
        `an item of ${media}`,
        { "/a": { get: stream(media, "integer") } },
        { "/a": { get: stream(media, "string") } },
        ["GET", "breaking"],
      ] as const,
  ),
  [
    "a stream that one side describes as a whole",
    { "/a": { get: stream("application/jsonl", "integer", "schema") } },
    { "/a": { get: stream("application/jsonl", "integer") } },
    ["GET", "undecided"],
  ],
  [
    "a query operation that is gone",
    { "/a": { query: asking("string") } },
    { "/a": {} },
    ["QUERY", "breaking"],
  ],
  [
    "an additional operation of another name",
    { "/a": { additionalOperations: { COPY: asking("string") } } },
    { "/a": { additionalOperations: { MOVE: asking("string") } } },
    ["COPY", "MOVE", "breaking", "compatible"],
  ],
  [
    "an item that is sent",
    { "/a": { post: sending({ type: "string" }) } },
    { "/a": { post: sending({ type: "string", maxLength: 3 }) } },
    ["POST", "breaking"],
  ],
  [
    "a whole query",
    { "/a": { get: searching("string") } },
    { "/a": { get: searching("boolean") } },
    ["GET", "undecided"],
  ],
  [
    "a whole query that is gone",
    { "/a": { get: searching("string") } },
    { "/a": { get: { responses: { 204: {} } } } },
    ["GET", "undecided"],
  ],
])("%s is compared", (_, base, revised, want) => {
  expect(found(base, revised)).toEqual(want);
  expect(found(base, base)).toEqual(want.slice(0, 1));
});

test("an older document has no query operation", () => {
  const [base, revised] = [asking("string"), asking("boolean")].map(
    (query): Paths => ({ "/a": { query } }),
  );
  expect(found(base ?? {}, revised ?? {}, "3.1.0")).toEqual([]);
});

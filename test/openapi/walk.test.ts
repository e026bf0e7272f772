import { expect, test } from "vitest";
import { holdingOf } from "../../scripts/openapi/grammar.ts";
import { wholeOf } from "../../scripts/openapi/located.ts";
import { walk } from "../../scripts/openapi/walk.ts";

const looksLikeOne = { $ref: "#/nothing", properties: { a: {} } };

const DOCUMENT = {
  openapi: "3.1.0",
  paths: {
    "/keys": {
      post: {
        requestBody: {
          content: { "application/json": { example: looksLikeOne } },
        },
        responses: { 200: { description: "" } },
        callbacks: { made: { "{$url}": { get: {} } } },
      },
    },
  },
  components: {
    schemas: {
      // A property's name, not the keyword.
      Key: {
        properties: { items: { const: looksLikeOne }, required: {} },
        required: ["items"],
        oneOf: [{ type: "object" }, true],
        "x-own": { items: {} },
      },
    },
  },
};

function met(seen?: Set<unknown>): string[] {
  return [...walk(wholeOf(DOCUMENT), "Document", seen)].map(
    ({ kind, pointer }) => `${kind} ${pointer}`,
  );
}

test("every object is met once, by its kind, outermost first; data and extensions are not", () => {
  expect(met()).toEqual([
    "Document ",
    "PathItem /paths/~1keys",
    "Operation /paths/~1keys/post",
    "RequestBody /paths/~1keys/post/requestBody",
    "MediaType /paths/~1keys/post/requestBody/content/application~1json",
    "Response /paths/~1keys/post/responses/200",
    "Callback /paths/~1keys/post/callbacks/made",
    "PathItem /paths/~1keys/post/callbacks/made/{$url}",
    "Operation /paths/~1keys/post/callbacks/made/{$url}/get",
    "Components /components",
    "Schema /components/schemas/Key",
    "Schema /components/schemas/Key/properties/items",
    "Schema /components/schemas/Key/properties/required",
    "Schema /components/schemas/Key/oneOf/0",
  ]);
});

test("what is shared by YAML's aliases is met where it is met first", () => {
  const shared = { type: "string" };
  const root = { properties: { a: shared, b: shared } };
  const pointers = (seen?: Set<unknown>) =>
    [...walk(wholeOf(root), "Schema", seen)].map(({ pointer }) => pointer);
  expect(pointers()).toEqual(["", "/properties/a", "/properties/b"]);
  expect(pointers(new Set())).toEqual(["", "/properties/a"]);
});

test.each([
  ["properties", {}, "names"],
  ["parameters", {}, "names"],
  ["parameters", [], "objects"],
  ["items", {}, "objects"],
  ["example", {}, "data"],
  ["x-own", {}, "data"],
] as const)("%s, holding %j, holds %s", (key, value, holding) => {
  expect(holdingOf(key, value)).toBe(holding);
});

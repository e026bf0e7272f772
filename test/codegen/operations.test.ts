import { beforeAll, describe, expect, test } from "vitest";
import { identifierOf } from "../../scripts/codegen/identifier.ts";
import { jsonMediaType } from "../../scripts/codegen/media-type.ts";
import { documentOf, generate } from "./documents.ts";
import { evaluate } from "./evaluate.ts";
import { typeCheck } from "./type-check.ts";

const thing = { $ref: "#/components/schemas/Thing" };
const json = (schema: unknown): object => ({ "application/json": { schema } });

type Members = Record<string, unknown>;

/** Two paths, four operations, and every part that can stand under `components` standing there. */
function shared(): unknown {
  const document = documentOf({});
  document.paths = {
    "/things": { $ref: "#/components/pathItems/Things" },
    "/things/{id}": {
      parameters: [
        { $ref: "#/components/parameters/Id" },
      ] as unknown as Members,
      get: {
        operationId: "get-thing",
        responses: { 200: { $ref: "#/components/responses/Thing" } },
      },
      delete: {
        operationId: "delete",
        responses: { 204: { description: "Gone" } },
      },
    },
  };
  Object.assign(document.components, {
    pathItems: {
      Things: {
        post: {
          operationId: "things.make",
          parameters: [{ $ref: "#/components/parameters/Dry" }],
          requestBody: { $ref: "#/components/requestBodies/Alias" },
          responses: {
            202: { description: "Later" },
            201: { $ref: "#/components/responses/Thing" },
          },
        },
        get: {
          operationId: "things.list",
          responses: {
            200: {
              description: "",
              content: json({ type: "array", items: thing }),
            },
          },
        },
      },
    },
    parameters: {
      Id: {
        name: "id",
        in: "path",
        required: true,
        schema: { type: "integer" },
      },
      Dry: { name: "dry", in: "query", schema: { type: "boolean" } },
    },
    requestBodies: {
      Alias: { $ref: "#/components/requestBodies/New" },
      New: {
        content: json({
          allOf: [thing, { properties: { note: { type: "string" } } }],
        }),
      },
    },
    responses: { Thing: { description: "A thing", content: json(thing) } },
    schemas: {
      Thing: {
        type: "object",
        properties: { size: { type: "integer" } },
        required: ["size"],
      },
    },
  });
  return document;
}

describe("several operations made of shared parts", () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await generate(shared());
  });

  test("become a constant each", async () => {
    const constants = await evaluate<object>(files.get("operations.ts") ?? "");
    expect({ ...constants }).toMatchObject({
      things_make: {
        method: "POST",
        path: "/things",
        requestProperties: ["note", "size"],
        status: 201,
        responseProperties: ["size"],
      },
      things_list: {
        method: "GET",
        requestMediaType: undefined,
        responseProperties: [],
      },
      get_thing: { path: "/things/{id}", operationId: "get-thing" },
      delete_: { method: "DELETE", status: 204, responseMediaType: undefined },
    });
  });

  test("become a validator for each JSON body, and one for all parameters", async () => {
    const validators = await evaluate(files.get("validators.ts") ?? "");
    expect(Object.keys(validators).sort()).toEqual([
      "delete__parameters",
      "get_thing_parameters",
      "get_thing_response",
      "things_list_response",
      "things_make_parameters",
      "things_make_request",
      "things_make_response",
    ]);
    expect(validators["things_make_request"]?.({ size: 1, note: "" })).toBe(
      true,
    );
    expect(validators["things_make_request"]?.({ size: 1, note: 1 })).toBe(
      false,
    );
    expect(validators["things_make_response"]?.({ note: 1 })).toBe(false);
    expect(validators["things_list_response"]?.([{ size: 1 }])).toBe(true);
    expect(validators["get_thing_response"]?.([{ size: 1 }])).toBe(false);
  });

  test("become types that openapi-fetch can call", async () => {
    const use = `import createClient from "openapi-fetch";
import type { paths } from "./types.ts";
import * as operation from "./operations.ts";
const http = createClient<paths>({ baseUrl: operation.server });
export async function use(): Promise<number | undefined> {
  await http.POST(operation.things_make.path, { params: { query: { dry: true } }, body: { size: 1, note: "" } });
  await http.DELETE(operation.delete_.path, { params: { path: { id: 1 } } });
  // @ts-expect-error: id is an integer
  await http.GET(operation.get_thing.path, { params: { path: { id: "1" } } });
  const { data } = await http.GET("/things");
  return data?.[0]?.size;
}
`;
    expect(await typeCheck([new Map(files).set("use.ts", use)])).toEqual([[]]);
  });
});

test.each([
  ["InferenceApiKeysHandler.post", "InferenceApiKeysHandler_post"],
  ["get-thing/all", "get_thing_all"],
  ["2fa", "_2fa"],
  ["delete", "delete_"],
  ["server", "server_"],
  ["authHeader", "authHeader_"],
  ["ключ", "____"],
])("the operationId %s becomes the identifier %s", (operationId, name) => {
  expect(identifierOf(operationId)).toBe(name);
});

test.each([
  [
    "plain JSON before its relatives",
    ["application/hal+json", "application/json"],
    "application/json",
  ],
  [
    "JSON before others",
    ["text/plain", "application/json; charset=utf-8"],
    "application/json; charset=utf-8",
  ],
  [
    "a JSON patch",
    ["application/merge-patch+json"],
    "application/merge-patch+json",
  ],
  ["no form", ["multipart/form-data"], undefined],
  [
    "nothing that only begins like JSON",
    ["application/jsonl", "application/json5"],
    undefined,
  ],
])("the media type chosen is %s", (_, documented, chosen) => {
  expect(jsonMediaType(documented)).toBe(chosen);
  expect(jsonMediaType(documented.toReversed())).toBe(chosen);
});

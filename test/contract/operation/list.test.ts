import { describe, expect, it } from "vitest";
import {
  readOutlines,
  readOperation,
} from "../../../scripts/contract/operation/list.ts";

function read(document: Record<string, unknown>) {
  const [operation] = readOutlines({ openapi: "3.1.0", ...document });
  if (!operation) throw new Error("the document has no operation");
  return readOperation(operation);
}

describe("parameters", () => {
  it("of the operation override those of the path by place and name", () => {
    const { parameters } = read({
      paths: {
        "/a": {
          parameters: [
            { in: "query", name: "x", schema: { type: "string" } },
            { in: "header", name: "X-Y", schema: {} },
          ],
          get: {
            parameters: [
              { in: "query", name: "x", required: true, schema: {} },
            ],
          },
        },
      },
    });
    expect(
      parameters.map(({ place, key, required }) => [place, key, required]),
    ).toEqual([
      ["query", "x", true],
      ["header", "x-y", false],
    ]);
  });

  it("in headers that OpenAPI reserves are ignored", () => {
    const parameters = ["Accept", "content-type", "Authorization"].map(
      (name) => ({ in: "header", name }),
    );
    expect(
      read({ paths: { "/a": { get: { parameters } } } }).parameters,
    ).toEqual([]);
  });

  it("are found behind references", () => {
    const { parameters } = read({
      paths: {
        "/a": { get: { parameters: [{ $ref: "#/components/parameters/X" }] } },
      },
      components: { parameters: { X: { in: "query", name: "x", schema: {} } } },
    });
    expect(parameters[0]?.pointer).toBe("/components/parameters/X");
  });

  it("are made up for placeholders that nothing describes", () => {
    const { parameters } = read({ paths: { "/a/{id}": { get: {} } } });
    expect(parameters.map(({ place, name }) => [place, name])).toEqual([
      ["path", "id"],
    ]);
  });
});

describe("security", () => {
  const components = {
    securitySchemes: {
      Key: { type: "apiKey", in: "header", name: "X-Key" },
      Token: { type: "http", scheme: "Bearer" },
    },
  };

  it.each([
    [
      "comes from the root",
      { security: [{ Key: [] }] },
      {},
      [["apiKey header x-key"]],
    ],
    [
      "of the operation wins",
      { security: [{ Key: [] }] },
      { security: [{ Token: [] }] },
      [["http bearer"]],
    ],
    [
      "that is empty means anonymous access",
      { security: [{ Key: [] }] },
      { security: [] },
      [[]],
    ],
    ["that is nowhere means anonymous access", {}, {}, [[]]],
    [
      "may be optional",
      { security: [{}, { Key: [] }] },
      {},
      [[], ["apiKey header x-key"]],
    ],
    [
      "names a scheme that does not exist",
      { security: [{ Lost: [] }] },
      {},
      [["undefined Lost"]],
    ],
  ])("%s", (_, root, own, want) => {
    const { security } = read({
      ...root,
      components,
      paths: { "/a": { get: own } },
    });
    expect(
      security.alternatives.map(({ requirements }) =>
        requirements.map(({ wire }) => wire),
      ),
    ).toEqual(want);
  });
});

it("a reference that leads nowhere is kept as such", () => {
  const { dangling } = read({
    paths: {
      "/a": {
        get: { responses: { 200: { $ref: "#/components/responses/Lost" } } },
      },
    },
  });
  expect(dangling).toEqual([
    {
      pointer: "/paths/~1a/get/responses/200",
      reference: "#/components/responses/Lost",
    },
  ]);
});

it.each([
  ["no object", null],
  ["no paths", {}],
  ["paths that are a list", { paths: [] }],
  ["a path item that is text", { paths: { "/a": "text" } }],
  ["an operation that is null", { paths: { "/a": { get: null } } }],
  [
    "parts of the wrong kind",
    {
      paths: {
        "/a": {
          get: { parameters: 1, responses: [], security: "x", requestBody: [] },
        },
      },
    },
  ],
])("a document with %s is read without an exception", (_, document) => {
  expect(() => readOutlines(document).map(readOperation)).not.toThrow();
});

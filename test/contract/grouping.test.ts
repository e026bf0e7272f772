import { describe, expect, it } from "vitest";
import { diffDocuments } from "../../scripts/contract/index.ts";

const NUMBERS = Array.from({ length: 40 }, (_, index) => index);

function documentOf(pet: object, more: object = {}): unknown {
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/Pet" } },
  };
  const post = (index: number) => ({
    operationId: `post${index}`,
    requestBody: { required: true, content },
    responses: { 200: { description: "OK" } },
  });
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(
      NUMBERS.map((index) => [`/pets${index}`, { post: post(index) }]),
    ),
    components: {
      schemas: {
        Pet: {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string", ...pet } },
        },
      },
      securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } },
    },
    ...more,
  };
}

describe("what changes in one place and shows in forty is one finding with forty places", () => {
  it.each([
    ["a component", documentOf({ maxLength: 9 }), "request-length-narrowed"],
    [
      "the document's security",
      documentOf({}, { security: [{ Key: [] }] }),
      "request-security-became-required",
    ],
    [
      "the document's servers",
      documentOf({}, { servers: [{ url: "https://api2.example.com" }] }),
      "operation-server-removed",
    ],
  ])("%s", (_, revised, id) => {
    const { findings, operations } = diffDocuments({
      base: documentOf({}),
      revised,
      scope: "all",
    });
    const breaking = findings.filter(({ severity }) => severity === "breaking");
    expect(
      breaking.map((finding) => [finding.id, finding.places.length]),
    ).toEqual([[id, 40]]);
    expect(operations.every(({ verdict }) => verdict === "breaking")).toBe(
      true,
    );
  });
});

it("a component that shows twice in an operation is one finding with both places", () => {
  const twice = (maximum: number) => ({
    openapi: "3.1.0",
    paths: {
      "/a": {
        post: {
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    a: { $ref: "#/components/schemas/Size" },
                    b: { $ref: "#/components/schemas/Size" },
                  },
                },
              },
            },
          },
          responses: { 200: { description: "OK" } },
        },
      },
    },
    components: { schemas: { Size: { type: "integer", maximum } } },
  });
  const { findings } = diffDocuments({
    base: twice(9),
    revised: twice(5),
    scope: "all",
  });
  expect(
    findings.map(({ id, places }) => [id, places.map(({ at }) => at)]),
  ).toEqual([["request-range-narrowed", ["body/a", "body/b"]]]);
});

it("two changes in one place are two findings", () => {
  const { findings } = diffDocuments({
    base: documentOf({}),
    revised: documentOf({ maxLength: 9, pattern: "^a" }),
    scope: "all",
  });
  expect(findings.map(({ id }) => id).sort()).toEqual([
    "request-length-narrowed",
    "request-pattern-narrowed",
  ]);
});

import { describe, expect, test } from "vitest";
import { UnusableDocument } from "../../scripts/codegen/unusable-document.ts";
import { generateFiles } from "../../scripts/codegen/files.ts";
import { documentOf, generate } from "./documents.ts";
import { type Edit, operation, UNUSABLE } from "./unusable.ts";

test.each(UNUSABLE)(
  "%s is refused by place, rule and remedy",
  async (_, edit, kind, at, message) => {
    const document = documentOf({ type: "object" });
    edit(document);
    const refusal: unknown = await generate(document).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(UnusableDocument);
    expect(refusal).toMatchObject({ fault: { kind }, at });
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message.startsWith(`#${at}: `)).toBe(true);
  },
);

test.each([
  [[], "must NOT have fewer than 1 items"],
  [["string", "string"], "must NOT have duplicate items"],
])("a list of the types %j is told for what it is", async (type, rule) => {
  await expect(generate(documentOf({ type }))).rejects.toThrow(rule);
});

describe("servers that the client can't talk to are refused:", () => {
  test.each([
    ["none", undefined],
    ["an empty list", []],
    ["a relative one", [{ url: "/v1" }]],
    ["one with variables", [{ url: "https://{region}.example/{v}" }]],
    ["one with a variable in its path", [{ url: "https://x.example/{v}" }]],
    ["one without TLS", [{ url: "http://things.example" }]],
    ["one with credentials", [{ url: "https://me:pw@things.example" }]],
    ["one with a query", [{ url: "https://things.example?v=1" }]],
    ["one with a fragment", [{ url: "https://things.example#v" }]],
  ])("%s", async (_, servers) => {
    await expect(
      generate({ ...documentOf({ type: "object" }), servers }),
    ).rejects.toThrow(
      /^#\/servers: the first server is .*: give an absolute https URL without variables/,
    );
  });
});

test.each([
  ["broken YAML", "openapi: [", "syntax"],
  ["no mapping", "- 1", "not-openapi"],
  ["nothing", "", "empty"],
])("%s is refused", async (_, slice, kind) => {
  await expect(generateFiles({ slice, version: "1" })).rejects.toMatchObject({
    faults: [{ kind }],
  });
});

const USABLE: readonly [string, Edit][] = [
  [
    "the API key as one alternative of several",
    (document) =>
      (operation(document)["security"] = [{ oauth: [] }, { key: [] }]),
  ],
  [
    "an operation that asks for no authentication",
    (document) => (operation(document)["security"] = []),
  ],
  ["an anonymous alternative", (document) => (document["security"] = [{}])],
  [
    "a second server",
    (document) => (document["servers"] as unknown[]).push({ url: "/relative" }),
  ],
  [
    "a schema that holds itself in a property",
    (document) => {
      const { post } =
        documentOf({ $ref: "#/components/schemas/Tree" }).paths["/things"] ??
        {};
      document.paths["/things"] = { post: post ?? {} };
      document.components["schemas"] = {
        Tree: {
          type: "object",
          properties: { child: { $ref: "#/components/schemas/Tree" } },
        },
      };
    },
  ],
  [
    "one schema referred to twice in place",
    (document) => {
      const ref = { $ref: "#/components/schemas/A" };
      document.components["schemas"] = {
        A: { type: "string" },
        B: { allOf: [ref, ref] },
        C: { anyOf: [ref, { $ref: "#/components/schemas/B" }] },
      };
    },
  ],
];

test.each(USABLE)("%s is fine", async (_, edit) => {
  const document = documentOf({ type: "object" });
  edit(document);
  expect((await generate(document)).size).toBe(5);
});

import { describe, expect, test } from "vitest";
import { generateFiles } from "../../scripts/codegen/files.ts";
import { meaningOf } from "../../scripts/codegen/meaning.ts";
import { InferenceApiKeysHandler_post as create } from "../../src/generated/operations.ts";
import { generate, slice, type Slice, sliceText } from "./documents.ts";

const committed = await generateFiles({ slice: sliceText, version: "1.0.0" });
const REQUEST = "ApiKeyCreateRequestSerializer";
const RESPONSE = "CreateApiKeyResponseSerializer";

type Edit = (document: Slice) => unknown;
type Members = Record<string, unknown>;

const operation = (document: Slice): Members =>
  document.paths[create.path]?.["post"] as Members;

const MAP = /^(?:paths|responses|content|schemas|properties|securitySchemes)$/;
const DATA = /^(?:security|default|enum|const|examples?)$/;

/** Sets a member on every object of the document that is not a map of names, or part of a value. */
function everywhere(member: string, value: unknown): Edit {
  const set = (node: unknown, isNames: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node))
      if (isNames || !DATA.test(key)) set(child, !isNames && MAP.test(key));
    if (!Array.isArray(node) && !isNames) (node as Members)[member] = value;
  };
  return (document) => set(document, false);
}

const PROSE: readonly [name: string, edit: Edit][] = [
  ["the version", (it) => (it.info["version"] = "12345e678901")],
  ["the document's title", (it) => (it.info["title"] = "Other")],
  ["every description", everywhere("description", "Other */ words")],
  ["every summary", everywhere("summary", "Other words")],
  ["every title", everywhere("title", "Other")],
  ["an example everywhere", everywhere("example", { a: 1 })],
  ["examples everywhere", everywhere("examples", ["a"])],
  [
    "external docs everywhere",
    everywhere("externalDocs", { url: "https://docs.example" }),
  ],
  ["x- members everywhere", everywhere("x-enum-varnames", ["A"])],
  ["an extension among the paths", (it) => (it.paths["x-paths"] = { get: {} })],
  [
    "an extension among the responses",
    (it) =>
      ((operation(it)["responses"] as Members)["x-note"] = { description: "" }),
  ],
  ["the tags", (it) => ((it.tags = []), (operation(it)["tags"] = ["Other"]))],
  [
    "a description of the server",
    (it) => (it.servers[0]!["description"] = "Live"),
  ],
];

const REARRANGED: readonly [name: string, edit: Edit][] = [
  [
    "a second server",
    (it) => it.servers.push({ url: "https://other.example" }),
  ],
  [
    "the name of the security scheme",
    (it) => {
      it.components.securitySchemes = {
        Renamed: it.components.securitySchemes["APIKey"] ?? {},
      };
      it["security"] = [{ Renamed: [] }];
    },
  ],
  [
    "the place of the security requirement",
    (it) => {
      operation(it)["security"] = it["security"];
      delete it["security"];
    },
  ],
];

describe("what means nothing to the contract changes no byte of generated code:", () => {
  test.each([...PROSE, ...REARRANGED])("%s", async (_, edit) => {
    const document = slice();
    edit(document);
    expect(document).not.toEqual(slice());
    expect(await generate(document)).toEqual(committed);
  });
});

test.each(PROSE)("%s: no part of a document's meaning", (_, edit) => {
  const document = slice();
  edit(document);
  expect(meaningOf(document)).toEqual(meaningOf(slice()));
});

test("flow style gives the same code as block style", async () => {
  const flow = JSON.stringify(slice());
  expect(await generateFiles({ slice: flow, version: "1.0.0" })).toEqual(
    committed,
  );
});

const MEANING: readonly [name: string, edit: Edit, file: string][] = [
  [
    "a limit",
    (it) => (property(it, REQUEST, "description")["maxLength"] = 301),
    "validators.ts",
  ],
  [
    "a limit, in the types' comments",
    (it) => (property(it, REQUEST, "description")["maxLength"] = 301),
    "types.ts",
  ],
  [
    "a type",
    (it) => (property(it, RESPONSE, "created_at")["type"] = "integer"),
    "types.ts",
  ],
  [
    "a required member",
    (it) => it.components.schemas[REQUEST]?.required.push("description"),
    "validators.ts",
  ],
  [
    "the server",
    (it) => (it.servers[0]!["url"] = "https://other.example"),
    "operations.ts",
  ],
  [
    "the auth header",
    (it) => (it.components.securitySchemes["APIKey"]!["name"] = "X-Key"),
    "operations.ts",
  ],
  [
    "a property that is called title",
    (it) =>
      (it.components.schemas[REQUEST]!.properties["title"] = {
        type: "string",
      }),
    "operations.ts",
  ],
];

describe("what means something changes the code:", () => {
  test.each(MEANING)("%s", async (_, edit, file) => {
    const document = slice();
    edit(document);
    const files = await generate(document);
    expect(files.get(file)).not.toBe(committed.get(file));
  });
});

function property(document: Slice, schema: string, name: string): Members {
  return document.components.schemas[schema]?.properties[name] ?? {};
}

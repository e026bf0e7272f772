import { expect, test } from "vitest";
import { sliceDocument } from "../../../scripts/update/slicing/slice.ts";
import { keysDocument } from "../support/documents.ts";

type Loose = Record<string, any>;

const PATH = "/projects/{project_id}/keys";

function slice(document: Loose, ...ids: string[]): Loose {
  const { slice, faults } = sliceDocument(document, ids);
  expect(faults).toBeUndefined();
  return slice as Loose;
}

test("a slice holds the named operations and all they reach, and nothing else", () => {
  const document = { ...keysDocument(), "x-tagGroups": [], webhooks: {} };
  const { paths, components, tags, ...root } = slice(document, "Keys.create");
  expect(root).toEqual({
    openapi: document.openapi,
    info: document.info,
    servers: document.servers,
    security: document.security,
  });
  expect(tags).toEqual([{ name: "Keys", description: "All about keys" }]);
  expect(paths).toEqual({ [PATH]: { post: document.paths[PATH].post } });
  expect(Object.keys(components.schemas).sort()).toEqual([
    "CreatedKey",
    "KeyToCreate",
  ]);
  expect(Object.keys(components.securitySchemes)).toEqual(["Token"]);
});

test("two operations of one path stay together", () => {
  const { paths, components } = slice(
    keysDocument(),
    "Keys.list",
    "Keys.create",
  );
  expect(Object.keys(paths[PATH]).sort()).toEqual(["get", "post"]);
  expect(Object.keys(components.schemas).sort()).toEqual([
    "CreatedKey",
    "Key",
    "KeyToCreate",
  ]);
});

test("parameters and servers that a path shares come along", () => {
  const document: Loose = keysDocument();
  document["paths"][PATH].parameters = [{ $ref: "#/components/parameters/P" }];
  document["components"].parameters = { P: { in: "query", name: "p" } };
  const { paths, components } = slice(document, "Keys.create");
  expect(paths[PATH].parameters).toEqual(document["paths"][PATH].parameters);
  expect(components.parameters).toEqual({ P: { in: "query", name: "p" } });
});

test("a path item that is a reference is followed", () => {
  const document: Loose = keysDocument();
  document["components"].pathItems = { Keys: document["paths"][PATH] };
  document["paths"][PATH] = { $ref: "#/components/pathItems/Keys" };
  const { paths } = slice(document, "Keys.create");
  expect(Object.keys(paths[PATH])).toEqual(["post"]);
});

test.each<[string, object]>([
  ["another schema", { $ref: "#/components/schemas/Weather" }],
  ["a deep pointer", { $ref: "#/components/schemas/Weather/items" }],
  ["an escaped pointer", { $ref: "#/components/schemas/We%61ther" }],
  ["a list of schemas", { anyOf: [{ $ref: "#/components/schemas/Weather" }] }],
  ["an item", { items: { $ref: "#/components/schemas/Weather" } }],
  [
    "a discriminator",
    { discriminator: { propertyName: "k", mapping: { a: "Weather" } } },
  ],
])("what a schema refers to through %s is reached", (_, schema) => {
  const document: Loose = keysDocument();
  document["components"].schemas.CreatedKey = schema;
  const { components } = slice(document, "Keys.create");
  expect(Object.keys(components.schemas)).toContain("Weather");
});

test("schemas that refer to each other are reached once", () => {
  const document: Loose = keysDocument();
  const { schemas } = document["components"];
  schemas.CreatedKey = { items: { $ref: "#/components/schemas/Key" } };
  schemas.Key = { items: { $ref: "#/components/schemas/CreatedKey" } };
  const { components } = slice(document, "Keys.create");
  expect(Object.keys(components.schemas)).toContain("Key");
});

test.each<[string, object]>([
  ["an example", { example: { $ref: "#/nowhere" } }],
  ["a default", { default: { $ref: "other.yaml" } }],
  ["a property's name", { properties: { $ref: { type: "string" } } }],
])("what looks like a reference in %s is none", (_, schema) => {
  const document: Loose = keysDocument();
  document["components"].schemas.CreatedKey = schema;
  const { components } = slice(document, "Keys.create");
  expect(components.schemas.CreatedKey).toEqual(schema);
});

test("an operation's own security decides with the root's which schemes are taken", () => {
  const document: Loose = keysDocument();
  document["paths"][PATH].post.security = [{ Unused: [] }];
  const { components } = slice(document, "Keys.create");
  expect(Object.keys(components.securitySchemes).sort()).toEqual([
    "Token",
    "Unused",
  ]);
});

test("a component may be named like a member of every object", () => {
  const document: Loose = keysDocument();
  const { schemas } = document["components"];
  schemas.CreatedKey = { $ref: "#/components/schemas/constructor" };
  schemas.constructor = { type: "string" };
  const { components } = slice(document, "Keys.create");
  expect(components.schemas.constructor).toEqual({ type: "string" });
});

import { expect, test } from "vitest";
import { findHostileText } from "../../../scripts/update/checks/hostile.ts";
import { keysDocument } from "../support/documents.ts";

type Loose = Record<string, any>;

const PATH = "/projects/{project_id}/keys";
const KEY = "/components/schemas/Key";

test("a document that means no harm has no hostile text", () => {
  expect(findHostileText(keysDocument())).toEqual([]);
});

test.each([
  ["*/", "*/"],
  ["`", "`"],
  ["${", "${"],
  ["a line separator", "\u2028"],
  ["a line separator", "\u2029"],
  ["a control character", "\n"],
  ["a control character", "\0"],
])("%s is found in text that reaches generated code", (found, text) => {
  const document: Loose = keysDocument();
  document["components"].schemas.Key.const = `a${text}b`;
  expect(findHostileText(document)).toEqual([
    { kind: "hostile-text", found, from: `${KEY}/const` },
  ]);
});

test.each<[string, string, (document: Loose, text: string) => void]>([
  [
    "an operation id",
    "/paths/~1projects~1{project_id}~1keys/post/operationId",
    ({ paths }, text) => (paths[PATH].post.operationId = text),
  ],
  ["a path", "/paths/~1*~1", ({ paths }, text) => (paths[`/${text}`] = {})],
  [
    "a server",
    "/servers/0/url",
    ({ servers }, text) => (servers[0].url = text),
  ],
  [
    "a header's name",
    "/components/securitySchemes/Token/name",
    ({ components }, text) => (components.securitySchemes.Token.name = text),
  ],
  [
    "a property's name",
    `${KEY}/properties/*~1`,
    ({ components }, text) => (components.schemas.Key.properties[text] = {}),
  ],
  [
    "a required name",
    `${KEY}/required/2`,
    ({ components }, text) => components.schemas.Key.required.push(text),
  ],
  [
    "an enum",
    `${KEY}/enum/0`,
    ({ components }, text) => (components.schemas.Key.enum = [text]),
  ],
  [
    "a default",
    `${KEY}/default/a`,
    ({ components }, text) => (components.schemas.Key.default = { a: text }),
  ],
  [
    "a property that is named description",
    `${KEY}/properties/description/const`,
    ({ components }, text) =>
      (components.schemas.Key.properties.description = { const: text }),
  ],
])("hostile text is found in %s", (_, from, edit) => {
  const document: Loose = keysDocument();
  edit(document, "*/");
  expect(findHostileText(document)).toContainEqual({
    kind: "hostile-text",
    found: "*/",
    from,
  });
});

test("a pattern may hold what ends a comment, but no line separator", () => {
  const document: Loose = keysDocument();
  Object.assign(document["components"].schemas.Key, {
    pattern: "^(?:a*/)*[`]?[${]?$",
    patternProperties: { "^(?:a*/)*$": true },
  });
  expect(findHostileText(document)).toEqual([]);
  document["components"].schemas.Key.pattern = "a\u2028";
  expect(findHostileText(document)).toEqual([
    {
      kind: "hostile-text",
      found: "a line separator",
      from: `${KEY}/pattern`,
    },
  ]);
});

test("prose and examples, which reach no generated code, may say what they like", () => {
  const document: Loose = keysDocument();
  const text = "*/ ` ${x}\u2028\n";
  document["info"].description = text;
  document["info"].version = text;
  Object.assign(document["components"].schemas.Key, {
    title: text,
    description: text,
    example: text,
    examples: [text],
    "x-note": text,
  });
  expect(findHostileText(document)).toEqual([]);
});

import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import type { Validator } from "../../src/generated/validators.ts";
import { type Compiled, compileAll } from "./compiled.ts";
import { documentOf } from "./documents.ts";
import { evaluate } from "./evaluate.ts";

/** Each would run, if it got out of the comment, string, template or regular expression it stands in. */
const ESCAPES: readonly [name: string, text: string][] = [
  ["the end of a comment", "*/ globalThis.hit = 1; /*"],
  ["the end of a comment, twice", "*/*/ globalThis.hit = 1; /*"],
  ["a double quote", '"; globalThis.hit = 1; "'],
  ["a single quote", "'; globalThis.hit = 1; '"],
  ["a backtick", "`; globalThis.hit = 1; `"],
  ["a template's hole", "${globalThis.hit = 1}"],
  ["a backslash at the end", "text\\"],
  ["a backslash and a quote", '\\"; globalThis.hit = 1; "'],
  ["a line feed", "text\nglobalThis.hit = 1;"],
  ["a carriage return", "text\rglobalThis.hit = 1;"],
  ["a line separator", "text\u2028globalThis.hit = 1;"],
  ["a paragraph separator", "text\u2029globalThis.hit = 1;"],
  ["the end of a script element", "</script><script>hit = 1</script>"],
  ["a replacement pattern", "$& $1 $` $'"],
  ["what Ajv requires", 'const a = require("ajv/dist/runtime/equal").default;'],
  ["what Ajv exports", "export { hit };"],
  ["a compiler directive", "\n// @ts-expect-error\n"],
];

/** A document with the text at every place that an upstream can put text. */
function documentWith(text: string): unknown {
  const document = documentOf(
    {
      title: text,
      description: text,
      type: "object",
      required: ["choice", text],
      properties: {
        [text]: { type: "string", default: text, format: text },
        choice: { enum: [text, "other", { [text]: text }] },
        fixed: { const: text },
        matched: { type: "string", pattern: escapeRegExp(text), example: text },
      },
      patternProperties: { [`^p${escapeRegExp(text)}$`]: { type: "integer" } },
      dependentRequired: { fixed: [text] },
    },
    { $ref: "#/components/schemas/Made" },
    { Made: { type: "object", properties: { [text]: { type: "null" } } } },
  );
  const { post } = document.paths["/things"] as Record<string, object>;
  document.paths = {
    [`/things/${text}`]: {
      post: { ...post, operationId: text, summary: text },
    },
  };
  document["servers"] = [
    {
      url: `https://things.example/${text.replaceAll(/[{}]/g, "")}`,
      description: text,
    },
  ];
  document["x-text"] = text;
  document.components["securitySchemes"] = {
    [text]: { type: "apiKey", in: "header", name: text, description: text },
  };
  return document;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

let compiled: (name: string) => Compiled;

beforeAll(async () => {
  compiled = await compileAll(
    ESCAPES.map(([name, text]) => ({ name, document: documentWith(text) })),
  );
});

describe.each(ESCAPES)("%s in every text", (name, text) => {
  const file = (of: string): string => compiled(name).files.get(of) ?? "";

  test("gives code that compiles under the strictest flags", () => {
    expect(compiled(name).complaints).toEqual([]);
  });

  test("stays text in the constants", async () => {
    const constants = await evaluate<Record<string, unknown>>(
      file("operations.ts"),
    );
    expect(constants).toMatchObject({ authHeader: text });
    expect(Object.values(constants)).toContainEqual(
      expect.objectContaining({
        operationId: text,
        path: `/things/${text}`,
        requestProperties: expect.arrayContaining([text]) as unknown,
      }),
    );
    expect(globalThis).not.toHaveProperty("hit");
  });

  test("stays text in the validators", async () => {
    const exported = await evaluate(file("validators.ts"));
    const [request, response] = Object.values(exported) as [
      Validator,
      Validator,
    ];
    const good = {
      [text]: "any",
      choice: text,
      fixed: text,
      matched: `.${text}.`,
    };
    expect(request(good)).toBe(true);
    expect(request({ ...good, choice: { [text]: text } })).toBe(true);
    expect(request({ ...good, choice: `${text}.` })).toBe(false);
    expect(request({ ...good, fixed: `${text}.` })).toBe(false);
    expect(request({ ...good, matched: text.slice(1) })).toBe(false);
    expect(request({ ...good, [`p${text}`]: "1" })).toBe(false);
    expect(request({ choice: text })).toBe(false);
    expect(request.errors).toEqual([
      expect.objectContaining({ params: { missingProperty: text } }),
    ]);
    expect(response({ [text]: null })).toBe(true);
    expect(response({ [text]: 1 })).toBe(false);
    expect(globalThis).not.toHaveProperty("hit");
  });

  test("leaves one statement a declaration in the types", () => {
    const { statements } = ts.createSourceFile(
      "types.ts",
      file("types.ts"),
      ts.ScriptTarget.ES2023,
    );
    const kinds = new Set(statements.map(({ kind }) => ts.SyntaxKind[kind]));
    expect([...kinds].sort()).toEqual([
      "InterfaceDeclaration",
      "TypeAliasDeclaration",
    ]);
  });
});

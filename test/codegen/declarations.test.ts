import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Files, typeCheck } from "./type-check.ts";

const FOLDER = fileURLToPath(new URL("../../src/generated/", import.meta.url));

const SOURCES: Files = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]),
);

/** What a program that installs the package sees. */
const DECLARATIONS: Files = new Map(
  [...SOURCES].map(([name, text]) => [
    name.replace(/ts$/, "d.ts"),
    ts.transpileDeclaration(text, { fileName: name }).outputText,
  ]),
);

const USE = `import { InferenceApiKeysHandler_post as operation, server, authHeader } from "./operations.js";
import { version } from "./package.js";
import type { operations } from "./types.js";
import { InferenceApiKeysHandler_post_request as validate, type ValidationError, type Validator } from "./validators.js";

export const path: "/cloud/v3/inference/{project_id}/api_keys" = operation.path;
export const method: "POST" = operation.method;
export const texts: readonly string[] = [server, authHeader, version];
export const validator: Validator = validate;
export const errors: readonly ValidationError[] | null | undefined = validate.errors;
export const verdict: boolean = validate({});
export type Answer = operations[typeof operation.operationId]["responses"][typeof operation.status];
// @ts-expect-error: a validator gives a verdict, not any
export const text: string = validate({});
`;

describe("a program that uses the generated declarations", () => {
  test.each([
    ["under Node's rules", "nodenext", "nodenext"],
    ["under a bundler's rules", "esnext", "bundler"],
  ])(
    "compiles %s, its libraries checked too",
    async (_, module, moduleResolution) => {
      const program = new Map(DECLARATIONS).set("use.ts", USE);
      const rules = { module, moduleResolution, skipLibCheck: false };
      const libraries = { target: "es2022", lib: ["es2022"], types: [] };
      expect(await typeCheck([program], { ...rules, ...libraries })).toEqual([
        [],
      ]);
    },
  );

  test("sees of the validators their interface and nothing of Ajv's code", () => {
    const text = DECLARATIONS.get("validators.d.ts") ?? "";
    const declared = [
      ...text.matchAll(/^export (?:declare )?(\w+) (\w+)/gm),
    ].map(([, kind, name]) => `${kind} ${name}`);
    const validator = /^const \w+_(?:parameters|request|response)$/;
    expect(declared).toEqual(
      expect.arrayContaining([
        "const InferenceApiKeysHandler_post_request",
        "const InferenceApiKeysHandler_post_response",
      ]),
    );
    expect(declared.filter((each) => !validator.test(each)).sort()).toEqual([
      "interface ValidationError",
      "interface Validator",
    ]);
    expect(text).not.toMatch(/\bany\b|\bfunction\b|\bvar\b/);
  });
});

test("the sources compile in a program that doesn't skip library checks", async () => {
  expect(await typeCheck([SOURCES], { skipLibCheck: false })).toEqual([[]]);
});

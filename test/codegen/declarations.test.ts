import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFiles, overlayHost, strictOptions } from "./type-check.ts";

const FOLDER = fileURLToPath(new URL("../../src/generated/", import.meta.url));

/** What a program that installs the package sees: declarations, emitted under the package's own rules. */
function declarations(): ReadonlyMap<string, string> {
  const { outDir: _, rootDir: __, ...rest } = strictOptions();
  const options = { ...rest, noEmit: false, emitDeclarationOnly: true };
  const emitted = new Map<string, string>();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((name) => join(FOLDER, name)),
    options,
    overlayHost(options, new Map()),
  );
  program.emit(undefined, (file, text) =>
    emitted.set(file.slice(FOLDER.length), text),
  );
  return emitted;
}

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

describe(
  "a program that uses the generated declarations",
  { timeout: 60_000 },
  () => {
    let files: ReadonlyMap<string, string>;

    beforeAll(() => {
      files = declarations();
    });

    test.each([
      [
        "under Node's rules",
        ts.ModuleKind.NodeNext,
        ts.ModuleResolutionKind.NodeNext,
      ],
      [
        "under a bundler's rules",
        ts.ModuleKind.ESNext,
        ts.ModuleResolutionKind.Bundler,
      ],
    ])(
      "compiles %s, its libraries checked too",
      (_, module, moduleResolution) => {
        const options: ts.CompilerOptions = {
          module,
          moduleResolution,
          target: ts.ScriptTarget.ES2022,
          lib: ["lib.es2022.d.ts"],
          types: [],
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
        };
        expect(
          checkFiles(new Map([...files, ["use.ts", USE]]), options),
        ).toEqual([]);
      },
    );

    test("sees of the validators their interface and nothing of Ajv's code", () => {
      const text = files.get("validators.d.ts") ?? "";
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
  },
);

test(
  "the sources compile in a program that doesn't skip library checks",
  { timeout: 60_000 },
  () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
    const sources = new Map(
      names.map(
        (name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const,
      ),
    );
    expect(
      checkFiles(sources, { ...strictOptions(), skipLibCheck: false }),
    ).toEqual([]);
  },
);

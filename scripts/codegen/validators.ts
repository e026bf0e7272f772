import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { banner } from "./banner.ts";
import type { Json } from "./document.ts";
import { meaningOf } from "./meaning.ts";
import type { OperationFacts } from "./operations.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DOCUMENT = "openapi:";

/** The text of `src/generated/validators.ts`: no `eval`, no import, code points counted. */
export async function validatorsFile(
  document: Json,
  operations: readonly OperationFacts[],
): Promise<string> {
  const schemas = bodySchemas(operations);
  const code = await bundle(compile(meaningOf(document), schemas));
  const body = code.replace(/export \{[^}]*\};\s*$/, "");
  return `${banner}// @ts-nocheck: Ajv writes JavaScript; only the exports below are typed.

/** One way in which a value departs from its schema: Ajv's error object, without words. */
export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value follows its schema; otherwise \`errors\` holds every departure, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

${body}
${Object.keys(schemas)
  .map((name) => `export const ${name}: Validator = ${internal(name)};\n`)
  .join("")}`;
}

/** Validator name → JSON pointer of the schema it checks. */
function bodySchemas(
  operations: readonly OperationFacts[],
): Record<string, string> {
  const schemas: Record<string, string> = {};
  for (const { name, request, response } of operations) {
    if (request?.schema !== undefined)
      schemas[`${name}_request`] = request.schema;
    if (response.schema !== undefined)
      schemas[`${name}_response`] = response.schema;
  }
  return schemas;
}

function compile(document: Json, schemas: Record<string, string>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    ownProperties: true,
    strict: false,
    validateFormats: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(document, DOCUMENT);
  const exported: Record<string, string> = {};
  for (const [name, pointer] of Object.entries(schemas)) {
    ajv.addSchema({ $ref: `${DOCUMENT}${encodeURI(pointer)}` }, name);
    exported[internal(name)] = name;
  }
  return standalone.default(ajv, exported);
}

/** Brings in what Ajv's code would otherwise import from Ajv, and drops what nothing uses. */
async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: "js" },
    absWorkingDir: ROOT,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    minifySyntax: true,
    target: "es2023",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}

function internal(name: string): string {
  return `validate_${name}`;
}

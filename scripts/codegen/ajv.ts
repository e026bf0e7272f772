import { _, type KeywordCxt } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { useFunc } from "ajv/dist/compile/util.js";
import standalone from "ajv/dist/standalone/index.js";
import type { UnknownObject } from "../openapi/json.ts";
import multipleOf from "./runtime/multipleOf.ts";

interface CompileOptions {
  /** Whether each validator keeps account of what it has seen, for `unevaluated…`. */
  readonly unevaluated: boolean;
  /** How a pattern is made a regular expression. */
  readonly regExp: (pattern: string) => RegExp;
}

/** Ajv's code for JSON Schema 2020-12: an ES module that exports a function per name. */
export function compileSchemas(
  schemas: UnknownObject,
  exported: Readonly<Record<string, string>>,
  { unevaluated, regExp }: CompileOptions,
): string {
  const ajv = new Ajv2020({
    allErrors: true,
    loopRequired: 2,
    messages: false,
    ownProperties: true,
    strict: false,
    validateSchema: false,
    validateFormats: false,
    // A schema that several refer to is written once.
    inlineRefs: false,
    addUsedSchema: false,
    code: {
      source: true,
      esm: true,
      regExp: Object.assign(regExp, { code: "new RegExp" }),
      // Only the source is wanted: to have it compiled here takes a second on a large document.
      process: () => "return () => true",
    },
  });
  Object.assign(ajv.opts, { unevaluated, dynamicRef: false });
  ajv.removeKeyword("multipleOf").addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    error: {
      message: "",
      params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
    },
    code(context: KeywordCxt) {
      const { gen, data, schemaCode } = context;
      context.fail(_`!${useFunc(gen, EXACT)}(${data}, ${schemaCode})`);
    },
  });
  for (const [name, schema] of Object.entries(schemas))
    ajv.addSchema(schema as object, name);
  return standalone.default(ajv, exported);
}

/** Spelled as Ajv spells its own functions, for which our stand-ins are put in. */
const EXACT = Object.assign(multipleOf, {
  code: 'require("ajv/dist/runtime/multipleOf").default',
});

import { _, type KeywordCxt, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { useFunc } from "ajv/dist/compile/util.js";
import type { UnknownObject } from "../openapi/json.ts";
import multipleOf from "./runtime/multipleOf.ts";

/** Keywords for which each validator keeps account of what it has seen, or from where it was called. */
const COSTLY = /"(?:unevaluated(?:Properties|Items)|\$dynamic(?:Ref|Anchor))":/;

/** An Ajv for JSON Schema 2020-12 that writes no more code than the document's schemas need. */
export function ajvFor(document: UnknownObject, options: Options): Ajv2020 {
  const ajv = new Ajv2020(options);
  if (!COSTLY.test(JSON.stringify(document)))
    Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
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
  return ajv;
}

/** Spelled as Ajv spells its own functions, for which our stand-ins are put in. */
const EXACT = Object.assign(multipleOf, {
  code: 'require("ajv/dist/runtime/multipleOf").default',
});

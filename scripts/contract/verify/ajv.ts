import { Ajv2020 } from "ajv/dist/2020.js";
import type { CodeOptions } from "ajv/dist/core.js";
import { decimal, isMultiple } from "../schema/value/decimal.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { rewrite } from "./rewrite.ts";

export type RegExpEngine = NonNullable<CodeOptions["regExp"]>;

/** Ajv for JSON Schema 2020-12 and nothing but: no formats, no strict mode, no meta-schema. */
export function createAjv(regExp?: RegExpEngine): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateSchema: false,
    validateFormats: false,
    addUsedSchema: false,
    logger: false,
    loopRequired: 2,
    loopEnum: 4,
    // Optimising takes longer than the few values that a schema is asked about,
    // and a function in parentheses is compiled when it is first read, not twice.
    code: {
      optimize: false,
      process: (code) => {
        const start = code.indexOf("function validate");
        return `${code.slice(0, start)}(${code.slice(start)})`;
      },
      ...(regExp && { regExp }),
    },
  });
  ajv.removeKeyword("multipleOf");
  ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    // Ajv divides in binary: 0.3 would be no multiple of 0.1.
    validate: (step: number, value: number) =>
      isMultiple(decimal(value), decimal(step)),
  });
  return ajv;
}

/** Beside `prefixItems`, Ajv 8.20 passes over these; in a subschema of their own it doesn't. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "contains",
  "minContains",
  "maxContains",
  "uniqueItems",
]);

/** The same schema in a form that Ajv judges rightly. */
export function forAjv(schema: Json): Json {
  return rewrite(schema, (part) =>
    "prefixItems" in part ? setApart(part) : part,
  );
}

function setApart({ allOf, ...others }: JsonObject): Json {
  const entries = Object.entries(others);
  const apart = entries.filter(([keyword]) => PASSED_OVER.has(keyword));
  const rest = entries.filter(([keyword]) => !PASSED_OVER.has(keyword));
  const parts = Array.isArray(allOf) ? (allOf as Json[]) : [];
  return {
    ...Object.fromEntries(rest),
    allOf: [...parts, Object.fromEntries(apart)],
  };
}

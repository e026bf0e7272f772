import { Ajv2020 } from "ajv/dist/2020.js";
import type { Languages } from "../regex/index.ts";
import { decimal, isMultiple } from "../schema/decimal.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { withoutFormats } from "./format.ts";
import type { Judge } from "./judge.ts";
import { languageOf } from "./matcher.ts";
import { rewrite } from "./rewrite.ts";

export function createAjvJudge(languages: Languages): Judge {
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateSchema: false,
    validateFormats: false,
    addUsedSchema: false,
    logger: false,
    // Optimising takes longer than the few values that a schema is asked about.
    code: { optimize: false, regExp: regExpOver(languages) },
  });
  ajv.removeKeyword("multipleOf");
  ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    // Ajv divides in binary: 0.3 would be no multiple of 0.1.
    validate: (step: number, value: number) =>
      isMultiple(decimal(value), decimal(step)),
  });

  return (schema, value) => {
    const prepared = rewrite(withoutFormats(schema), setApart);
    if (typeof prepared !== "object" || prepared === null) return !!prepared;
    try {
      return ajv.compile(prepared)(value);
    } finally {
      ajv.removeSchema(prepared);
    }
  };
}

/** Beside `prefixItems`, Ajv 8.20 passes over these; in a subschema of their own it doesn't. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "contains",
  "minContains",
  "maxContains",
  "uniqueItems",
]);

function setApart(schema: JsonObject): Json {
  if (!("prefixItems" in schema)) return schema;
  const { allOf, ...others } = schema;
  const apart = Object.entries(others).filter(([keyword]) =>
    PASSED_OVER.has(keyword),
  );
  const rest = Object.entries(others).filter(
    ([keyword]) => !PASSED_OVER.has(keyword),
  );
  const parts = Array.isArray(allOf) ? allOf : [];
  return {
    ...Object.fromEntries(rest),
    allOf: [...parts, Object.fromEntries(apart)],
  };
}

function regExpOver(languages: Languages) {
  const engine = (source: string) => {
    const language = languageOf(languages, source);
    return {
      test: (text: string) => languages.matches(language, text),
      // Ajv's key for its cache: without it, all patterns would be the first one.
      toString: () => `/${source}/`,
    };
  };
  return Object.assign(engine, { code: "" });
}

import { Ajv2020 } from "ajv/dist/2020.js";
import { isMultiple } from "../../../scripts/contract/schema/value/decimal.ts";
import { decimal } from "../../../scripts/openapi/decimal.ts";
import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";

const ajv = new Ajv2020({
  strict: false,
  meta: false,
  validateSchema: false,
  validateFormats: false,
  addUsedSchema: false,
  logger: false,
  code: { optimize: false },
});
ajv.removeKeyword("multipleOf");
ajv.addKeyword({
  keyword: "multipleOf",
  type: "number",
  // Ajv divides in binary: 0.3 would be no multiple of 0.1.
  validate: (step: number, value: number) =>
    isMultiple(decimal(value), decimal(step)),
});

/** A validator that the engine doesn't use, for JSON Schema 2020-12 and nothing but: no formats, no strict mode. */
export function compileAjv(schema: Json): (value: Json) => boolean {
  const prepared = mapSchemas(schema, (part) =>
    "prefixItems" in part ? setApart(part) : part,
  ) as JsonObject;
  try {
    return ajv.compile(prepared);
  } finally {
    ajv.removeSchema(prepared); // it is kept by the validator alone
  }
}

/** Beside `prefixItems`, Ajv 8.20 passes over these; in a subschema of their own it doesn't. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "contains",
  "minContains",
  "maxContains",
  "uniqueItems",
]);

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

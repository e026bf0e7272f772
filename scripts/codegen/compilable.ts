import { ownList } from "../openapi/json.ts";
import type { Schema } from "./map-objects.ts";
import { nullableType } from "./nullable.ts";

/** Says nothing of a value, once references lead to schemas by name. */
const IDLE = new Set([
  "description",
  "discriminator",
  "default",
  "format",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$comment",
  "$defs",
  "definitions",
]);

/** What Ajv makes wrong or long code of, and what it makes right or short code of. */
const REWRITES: readonly ((schema: Schema) => Schema)[] = [
  besideTuple,
  nullableType,
];

/** Ajv 8.20 passes over these beside `prefixItems`; in a subschema of their own it doesn't. */
const PASSED_OVER = new Set([
  "contains",
  "minContains",
  "maxContains",
  "uniqueItems",
]);

function besideTuple(schema: Schema): Schema {
  const entries = Object.entries(schema);
  const apart = entries.filter(([key]) => PASSED_OVER.has(key));
  if (schema["prefixItems"] === undefined || apart.length === 0) return schema;
  const rest = entries.filter(([key]) => !PASSED_OVER.has(key));
  return {
    ...Object.fromEntries(rest),
    allOf: [...ownList(schema, "allOf"), Object.fromEntries(apart)],
  };
}

/** A schema as Ajv compiles it rightly, without what would only make the code longer. */
export function compilable(schema: Schema): Schema {
  const kept = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !IDLE.has(key)),
  );
  return REWRITES.reduce((rewritten, each) => each(rewritten), kept as Schema);
}

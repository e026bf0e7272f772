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
  containedItems,
  besideTuple,
  nullableType,
  emptyList,
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

/** Keywords whose schemas may evaluate items too. */
const COMPOSED =
  /^(?:allOf|anyOf|oneOf|not|if|then|else|dependentSchemas|items|\$ref)$/;

/** Ajv takes every item for evaluated where some item has to be of a kind: those that are of it are. */
function containedItems(schema: Schema): Schema {
  const { contains, unevaluatedItems, ...others } = schema;
  if (contains === undefined || unevaluatedItems === undefined) return schema;
  if (Object.keys(others).some((key) => COMPOSED.test(key))) return schema;
  return {
    ...others,
    contains,
    items: { anyOf: [contains, unevaluatedItems] },
  };
}

/** Ajv refuses a list of no values, which no value is in. */
function emptyList(schema: Schema): Schema {
  const { enum: listed, ...others } = schema;
  return Array.isArray(listed) && listed.length === 0
    ? { ...others, allOf: [...ownList(schema, "allOf"), false] }
    : schema;
}

/** A schema as Ajv compiles it rightly, without what would only make the code longer. */
export function compilable(schema: Schema): Schema {
  const kept = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !IDLE.has(key)),
  );
  return REWRITES.reduce((rewritten, each) => each(rewritten), kept as Schema);
}

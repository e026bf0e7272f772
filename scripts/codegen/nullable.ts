import { holdingOf } from "../openapi/grammar.ts";
import { isObject, type JsonObject } from "../openapi/json.ts";

/** Keywords that hold of any null: they speak of values of other types (JSON Schema validation 6). */
const SILENT_ON_NULL =
  /^(?:type|(?:min|max)(?:Length|Items|Properties)|pattern|format|minimum|maximum|exclusiveM(?:in|ax)imum|multipleOf|items|uniqueItems|properties|required|additionalProperties)$/;

/**
 * The document with each `anyOf` of one type and null as a list of two types: half the code, and one
 * error where a value is neither, in place of three.
 */
export function withNullableTypes(document: JsonObject): JsonObject {
  // What is referred to has to stay where it is.
  return /"#[^"]*\/anyOf\//.test(JSON.stringify(document))
    ? document
    : (rewritten(document) as JsonObject);
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, child]) => [
    key,
    holdingOf(key, child) === "data" ? child : rewritten(child),
  ]);
  return nullable(Object.fromEntries(members) as JsonObject);
}

function nullable(schema: JsonObject): JsonObject {
  const { anyOf, ...around } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const other = anyOf.find((each) => !isNull(each));
  if (!anyOf.some(isNull) || !isObject(other)) return schema;
  const { description: _, ...constraints } = other;
  return typeof constraints["type"] === "string" &&
    Object.keys(constraints).every((key) => SILENT_ON_NULL.test(key)) &&
    !Object.keys(around).some((key) => SILENT_ON_NULL.test(key))
    ? { ...around, ...constraints, type: [constraints["type"], "null"] }
    : schema;
}

function isNull(schema: unknown): boolean {
  return (
    isObject(schema) &&
    schema["type"] === "null" &&
    Object.keys(schema).every((key) => /^(?:type|description)$/.test(key))
  );
}

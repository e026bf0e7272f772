import { isObject } from "../openapi/json.ts";
import type { Schema } from "./map-objects.ts";

/** Keywords that hold of any null: they speak of values of other types (JSON Schema validation 6). */
const SILENT_ON_NULL =
  /^(?:type|(?:min|max)(?:Length|Items|Properties)|pattern|minimum|maximum|exclusiveM(?:in|ax)imum|multipleOf|items|uniqueItems|properties|required|additionalProperties)$/;

/**
 * An `anyOf` of one type and null as a list of two types: half the code, and one error where a value
 * is neither, in place of three.
 */
export function nullableType(schema: Schema): Schema {
  const { anyOf, ...around } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const other: unknown = anyOf.find((each) => !isNull(each));
  if (!anyOf.some(isNull) || !isObject(other)) return schema;
  return typeof other["type"] === "string" &&
    Object.keys(other).every((key) => SILENT_ON_NULL.test(key)) &&
    !Object.keys(around).some((key) => SILENT_ON_NULL.test(key))
    ? { ...around, ...other, type: [other["type"], "null"] }
    : schema;
}

function isNull(schema: unknown): boolean {
  return (
    isObject(schema) &&
    schema["type"] === "null" &&
    Object.keys(schema).length === 1
  );
}

import { ownList } from "../../openapi/json.ts";
import type { Schema } from "../map-objects.ts";

/**
 * A list of values without those that aren't of the schema's type, which openapi-typescript keeps; and
 * without that type where it takes null for listed because of it, or listed objects for schemas.
 */
export function listedValues(schema: Schema): Schema | false {
  const { type, const: constant, enum: listed, ...others } = schema;
  const isTyped = (value: unknown): boolean =>
    type === undefined ||
    typesOf(schema).some((each) => isOfType(value, String(each)));
  if (constant !== undefined) {
    if (!isTyped(constant)) return false;
    // It passes over this one.
    return constant === null ? { ...others, type: "null" } : schema;
  }
  if (!Array.isArray(listed)) return schema;
  const possible = listed.filter(isTyped);
  const { properties: _, additionalProperties: __, ...around } = others;
  const isMisread =
    type === "object" ||
    (typesOf(schema).includes("null") && !possible.includes(null));
  return (
    possible.length > 0 && {
      ...around,
      ...(type !== undefined && !isMisread && { type }),
      enum: possible,
    }
  );
}

function typesOf(schema: Schema): readonly unknown[] {
  const { type } = schema;
  return Array.isArray(type) ? ownList(schema, "type") : [type];
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

import type { Json, JsonObject } from "../schema/index.ts";
import { LIST, MAP, SINGLE } from "./keywords.ts";

/** The schema with every subschema replaced by what `change` makes of it, the innermost first. */
export function rewrite(
  schema: Json,
  change: (schema: JsonObject) => Json,
): Json {
  if (!isObject(schema)) return schema;
  const inner = (child: Json): Json => rewrite(child, change);
  const changed = Object.entries(schema).map(([keyword, value]) => {
    if (SINGLE.has(keyword)) return [keyword, inner(value)] as const;
    if (LIST.has(keyword) && Array.isArray(value))
      return [keyword, value.map(inner)] as const;
    if ((MAP.has(keyword) || keyword === "$defs") && isObject(value))
      return [keyword, mapValues(value, inner)] as const;
    return [keyword, value] as const;
  });
  return change(Object.fromEntries(changed));
}

export function mapValues(
  object: JsonObject,
  change: (value: Json, key: string) => Json,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

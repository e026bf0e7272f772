import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { meaningOf } from "../../../scripts/contract/verify/format.ts";
import {
  LIST,
  MAP,
  SINGLE,
} from "../../../scripts/contract/verify/keywords.ts";
import { mapValues } from "../../../scripts/contract/verify/object.ts";
import { isJsonObject } from "../../../scripts/contract/schema/value/json.ts";

/** The schema with every subschema replaced by what `change` makes of it, the innermost first. */
export function rewrite(
  schema: Json,
  change: (schema: JsonObject) => Json,
): Json {
  if (!isJsonObject(schema)) return schema;
  const inner = (child: Json): Json => rewrite(child, change);
  const changed = Object.entries(schema).map(([keyword, value]) => {
    if (SINGLE.has(keyword)) return [keyword, inner(value)] as const;
    if (LIST.has(keyword) && Array.isArray(value))
      return [keyword, value.map(inner)] as const;
    if ((MAP.has(keyword) || keyword === "$defs") && isJsonObject(value))
      return [keyword, mapValues(value, inner)] as const;
    return [keyword, value] as const;
  });
  return change(Object.fromEntries(changed));
}

/** Known formats as the patterns and bounds that they stand for. */
export function withoutFormats(schema: Json): Json {
  return rewrite(schema, ({ format, ...rest }) => {
    const meaning = meaningOf(format);
    const { allOf } = rest;
    return meaning
      ? { ...rest, allOf: [...(Array.isArray(allOf) ? allOf : []), meaning] }
      : rest;
  });
}

import type { Json, JsonObject } from "../schema/index.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { LIST, MAP, SINGLE } from "./keywords.ts";
import { mapValues } from "../../openapi/map-values.ts";

/** The schema with every subschema, and then itself, replaced by what `change` makes of it. */
export function mapSchemas(
  schema: Json,
  change: (schema: JsonObject) => Json,
): Json {
  if (!isJsonObject(schema)) return schema;
  const inner = (part: Json): Json => mapSchemas(part, change);
  const changed: Record<string, Json> = {};
  for (const keyword of Object.keys(schema)) {
    const content = schema[keyword] as Json;
    if (SINGLE.has(keyword)) changed[keyword] = inner(content);
    else if (LIST.has(keyword) && Array.isArray(content))
      changed[keyword] = content.map(inner);
    else if (MAP.has(keyword) && isJsonObject(content))
      changed[keyword] = mapValues(content, inner);
    else changed[keyword] = content;
  }
  return change(changed);
}

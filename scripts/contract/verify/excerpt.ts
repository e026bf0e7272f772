import type { Json, JsonObject } from "../schema/index.ts";
import { LIST, MAP, PLAIN, SINGLE } from "./keywords.ts";
import { reach } from "./reach.ts";
import { resolve } from "./resolve.ts";
import { mapValues } from "./object.ts";
import { isJsonObject } from "../schema/value/json.ts";

/**
 * The part of a schema that can bear on a value: it says the same of it as the whole.
 * A document's schemas are large and a witness is small. Each of its subschemas is passed through `change`.
 */
export function excerpt(
  root: Json,
  value: Json,
  change: (schema: JsonObject) => JsonObject = (schema) => schema,
): Json {
  const reached = reach(root, value);
  const names = new Map<Json, string>();
  const definitions: Record<string, Json> = {};
  const schema = copy(root);
  return isJsonObject(schema) && names.size > 0
    ? { ...schema, $defs: definitions }
    : schema;

  function copy(schema: Json): Json {
    if (!isJsonObject(schema)) return schema;
    const kept: Record<string, Json> = {};
    for (const [keyword, content] of Object.entries(schema)) {
      if (PLAIN.has(keyword)) kept[keyword] = content;
      else if (keyword === "$ref") kept[keyword] = reference(content);
      else if (SINGLE.has(keyword)) kept[keyword] = child(content);
      else if (LIST.has(keyword) && Array.isArray(content))
        kept[keyword] = content.map(child);
      else if (MAP.has(keyword) && isJsonObject(content))
        kept[keyword] = mapValues(onlyReached(content), copy);
    }
    return change(kept);
  }

  function child(schema: Json): Json {
    return isJsonObject(schema) && !reached.has(schema) ? true : copy(schema);
  }

  function onlyReached(schemas: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(schemas).filter(
        ([, schema]) => !isJsonObject(schema) || reached.has(schema),
      ),
    );
  }

  function reference(content: Json): string {
    const target = resolve(root, content);
    let name = names.get(target);
    if (name === undefined) {
      names.set(target, (name = `d${names.size}`));
      definitions[name] = copy(target);
    }
    return `#/$defs/${name}`;
  }
}

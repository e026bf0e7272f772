import type { Json, JsonObject } from "../schema/index.ts";
import { resolve } from "./resolve.ts";
import { isJsonObject } from "../schema/value/json.ts";

const IN_PLACE = ["not", "if", "then", "else"] as const;
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"] as const;
const OF_MEMBERS = ["additionalProperties", "unevaluatedProperties"] as const;
const OF_ITEMS = ["items", "contains", "unevaluatedItems"] as const;

/** All subschemas that a validator may apply to the value or to a part of it; possibly a few more, never fewer. */
export function reach(root: Json, value: Json): ReadonlySet<Json> {
  const places = new Map<Json, Set<string>>();
  visit(root, value, "");
  return new Set(places.keys());

  function visit(schema: Json | undefined, value: Json, at: string): void {
    if (!isJsonObject(schema)) return;
    let visited = places.get(schema);
    if (!visited) places.set(schema, (visited = new Set()));
    if (visited.has(at)) return;
    visited.add(at);
    if (schema["$ref"] !== undefined)
      visit(resolve(root, schema["$ref"]), value, at);
    for (const keyword of IN_PLACE) visit(schema[keyword], value, at);
    for (const keyword of IN_PLACE_LISTS)
      for (const part of listOf(schema[keyword])) visit(part, value, at);
    if (Array.isArray(value)) visitItems(schema, value, at);
    else if (isJsonObject(value)) visitMembers(schema, value, at);
  }

  function visitItems(
    schema: JsonObject,
    items: readonly Json[],
    at: string,
  ): void {
    const prefix = listOf(schema["prefixItems"]);
    items.forEach((item, index) => {
      visit(prefix[index], item, `${at}/${index}`);
      for (const keyword of OF_ITEMS)
        visit(schema[keyword], item, `${at}/${index}`);
    });
  }

  function visitMembers(
    schema: JsonObject,
    object: JsonObject,
    at: string,
  ): void {
    for (const [name, member] of Object.entries(object)) {
      const place = `${at}/${name.replaceAll("/", "~1")}`;
      visit(memberOf(schema["properties"], name), member, place);
      visit(memberOf(schema["dependentSchemas"], name), object, at);
      visit(schema["propertyNames"], name, `${place} name`);
      for (const each of Object.values(mapOf(schema["patternProperties"])))
        visit(each, member, place);
      for (const keyword of OF_MEMBERS) visit(schema[keyword], member, place);
    }
  }
}

function memberOf(map: Json | undefined, name: string): Json | undefined {
  return isJsonObject(map) && Object.hasOwn(map, name) ? map[name] : undefined;
}

function mapOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

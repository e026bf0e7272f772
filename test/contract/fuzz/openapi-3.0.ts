import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { mapSchemas } from "../../../scripts/contract/verify/map-schemas.ts";
import type { Side } from "./pairs.ts";
import { isObject } from "./places.ts";
import type { Random } from "./random.ts";

/** What OpenAPI 3.0 has of JSON Schema, but for what it spells in its own way. */
const SHARED: ReadonlySet<string> = new Set([
  ...["$ref", "allOf", "anyOf", "oneOf", "not", "enum", "format", "pattern"],
  ...["minLength", "maxLength", "minimum", "maximum", "multipleOf", "items"],
  ...["minItems", "maxItems", "uniqueItems", "properties", "required"],
  ...["additionalProperties", "minProperties", "maxProperties"],
]);
const BOUNDS = [
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
] as const;

/** The side in OpenAPI 3.0's words, as near as they come. */
export function inOpenApi30(random: Random, side: Side): Side {
  return inBoth(side, (schema) =>
    mapSchemas(spelledOut(schema), (part) => {
      const kept = Object.entries(part).filter(([key]) => SHARED.has(key));
      if (part["$ref"] !== undefined) return { $ref: part["$ref"] };
      const schema: Record<string, Json> = Object.fromEntries(kept);
      if (part["const"] !== undefined) schema["enum"] = [part["const"]];
      for (const [flag, bound] of BOUNDS)
        if (part[flag] !== undefined) {
          schema[bound] = part[flag];
          schema[flag] = random.chance(0.8);
        }
      const types = [part["type"] ?? []].flat() as string[];
      const [type] = types.filter((name) => name !== "null");
      if (type !== undefined) schema["type"] = type;
      else if (types.length > 0) schema["enum"] = [null];
      const nullable = types.includes("null") || random.chance(0.15);
      return type === undefined || !nullable
        ? schema
        : { ...schema, nullable: true };
    }),
  );
}

/** What the words of OpenAPI 3.0 mean in those of JSON Schema 2020-12. */
export function inJsonSchema(side: Side): Side {
  return inBoth(side, (schema) =>
    mapSchemas(schema, ({ nullable, ...part }) => {
      const meaning: Record<string, Json> = { ...part };
      for (const [flag, bound] of BOUNDS) {
        delete meaning[flag];
        if (part[flag] !== true) continue;
        delete meaning[bound];
        meaning[flag] = part[bound]!;
      }
      return nullable === true
        ? { ...meaning, type: [part["type"]!, "null"] }
        : meaning;
    }),
  );
}

function inBoth(
  { schema, definitions }: Side,
  change: (schema: Json) => Json,
): Side {
  const changed = Object.entries(definitions).map(
    ([name, each]) => [name, change(each)] as const,
  );
  return { schema: change(schema), definitions: Object.fromEntries(changed) };
}

/** 3.0 has no Boolean schemas. */
function spelledOut(schema: Json): Json {
  const spelled = (value: Json): Json =>
    value === true ? {} : value === false ? { not: {} } : value;
  return mapSchemas(spelled(schema), (part) => {
    const entries = Object.entries(part).map(([keyword, value]) => {
      if (["items", "not"].includes(keyword)) return [keyword, spelled(value)];
      if (keyword === "properties")
        return [keyword, mapMembers(value as JsonObject, spelled)];
      return Array.isArray(value) && /^(?:all|any|one)Of$/.test(keyword)
        ? [keyword, value.map(spelled)]
        : [keyword, value];
    });
    return Object.fromEntries(entries) as JsonObject;
  });
}

function mapMembers(
  object: JsonObject,
  change: (value: Json) => Json,
): JsonObject {
  return isObject(object)
    ? Object.fromEntries(
        Object.entries(object).map(([key, value]) => [key, change(value)]),
      )
    : object;
}

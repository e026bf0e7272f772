import type { Json, JsonObject } from "../schema/index.ts";
import { isJsonObject, objectAt } from "../schema/value/json.ts";
import { pointerOf, lookUp } from "../../openapi/pointer.ts";

const IN_PLACE = ["not", "if", "then", "else"] as const;
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"] as const;
const OF_MEMBERS = ["additionalProperties", "unevaluatedProperties"] as const;
const OF_ITEMS = ["items", "contains", "unevaluatedItems"] as const;

/**
 * How many subschemas a validator applies to the value and its parts that goes
 * every way there is: schemas that lead to each other in two ways multiply.
 */
export function effortOf(root: Json, value: Json): number {
  const known = new Map<Json, Map<Json, number>>();
  return count(root, value);

  function count(schema: Json | undefined, given: Json): number {
    if (!isJsonObject(schema)) return 1;
    let ofSchema = known.get(schema);
    if (ofSchema === undefined) known.set(schema, (ofSchema = new Map()));
    let effort = ofSchema.get(given);
    if (effort === undefined) {
      // Where a schema applies itself there is no end.
      ofSchema.set(given, Infinity);
      ofSchema.set(given, (effort = 1 + sum(stepsFrom(schema, given))));
    }
    return effort;
  }

  function sum(steps: readonly Step[]): number {
    return steps.reduce((all, [schema, to]) => all + count(schema, to), 0);
  }

  function stepsFrom(schema: JsonObject, given: Json): readonly Step[] {
    return [
      ...referred(schema).map((each): Step => [each, given]),
      ...IN_PLACE.flatMap((keyword) => one(schema[keyword], given)),
      ...IN_PLACE_LISTS.flatMap((keyword) =>
        listOf(schema[keyword]).map((each): Step => [each, given]),
      ),
      ...(Array.isArray(given) ? itemSteps(schema, given) : []),
      ...(isJsonObject(given) ? memberSteps(schema, given) : []),
    ];
  }

  function referred({ $ref }: JsonObject): readonly Json[] {
    const pointer = typeof $ref === "string" ? pointerOf($ref) : undefined;
    const target = pointer === undefined ? undefined : lookUp(root, pointer);
    return target === undefined ? [] : [target as Json];
  }
}

type Step = readonly [schema: Json, value: Json];

function itemSteps(schema: JsonObject, given: readonly Json[]): Step[] {
  const prefix = listOf(schema["prefixItems"]);
  return given.flatMap((item, index) => [
    ...one(prefix[index], item),
    ...OF_ITEMS.flatMap((keyword) => one(schema[keyword], item)),
  ]);
}

function memberSteps(schema: JsonObject, given: JsonObject): Step[] {
  return Object.entries(given).flatMap(([name, member]) => [
    ...one(objectAt(schema, "properties")[name], member),
    ...one(objectAt(schema, "dependentSchemas")[name], given),
    ...one(schema["propertyNames"], name),
    ...Object.values(objectAt(schema, "patternProperties")).map(
      (each): Step => [each, member],
    ),
    ...OF_MEMBERS.flatMap((keyword) => one(schema[keyword], member)),
  ]);
}

function one(schema: Json | undefined, value: Json): Step[] {
  return schema === undefined ? [] : [[schema, value]];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { arrayKeywords } from "./arrays.ts";
import { objectKeywords } from "./objects.ts";
import { isObject, places, replaceAt, valueAt } from "./places.ts";
import type { Random } from "./random.ts";
import { rephrased } from "./rephrasings.ts";
import { numberKeywords, stringKeywords } from "./scalars.ts";
import { randomSchema } from "./schemas.ts";
import { tweaked } from "./tweaks.ts";

const WEIGHTS = {
  tweak: 8,
  drop: 3,
  add: 4,
  rephrase: 6,
  widen: 1.5,
  narrow: 1.5,
  replace: 1,
};

/** A schema like the given one: mostly one small change at one place, as between two revisions of a document. */
export function mutated(random: Random, schema: Json): Json {
  const path = random.pick(places(schema));
  const target = valueAt(schema, path);
  return replaceAt(schema, path, changed(random, target));
}

function changed(random: Random, schema: Json): Json {
  if (!isObject(schema)) return randomSchema(random, 1);
  const kind = random.weighted(WEIGHTS);
  switch (kind) {
    case "tweak":
      return tweaked(random, schema);
    case "drop":
      return dropped(random, schema);
    case "add":
      return { ...schema, ...added(random, schema) };
    case "rephrase":
      return rephrased(random, schema);
    case "widen":
      return { anyOf: [schema, randomSchema(random, 1)] };
    case "narrow":
      return { allOf: [schema, randomSchema(random, 1)] };
    case "replace":
      return randomSchema(random, 1);
  }
}

function dropped(random: Random, schema: JsonObject): Json {
  const keywords = Object.keys(schema);
  if (keywords.length === 0) return schema;
  const gone = random.pick(keywords);
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => keyword !== gone),
  );
}

function added(random: Random, schema: JsonObject): JsonObject {
  const child = (): Json => randomSchema(random, 1);
  const { type } = schema;
  const kind = random.pick(
    typeof type === "string"
      ? [type]
      : ((type as string[] | undefined) ?? [""]),
  );
  switch (kind) {
    case "string":
      return stringKeywords(random);
    case "number":
    case "integer":
      return numberKeywords(random);
    case "array":
      return arrayKeywords(random, child);
    case "object":
      return objectKeywords(random, child);
    default:
      return { not: randomSchema(random, 0) };
  }
}

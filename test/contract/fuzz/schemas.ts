import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { applicators } from "./applicators.ts";
import { arrayKeywords } from "./arrays.ts";
import { objectKeywords } from "./objects.ts";
import { SCALARS, TYPES } from "./pools.ts";
import type { Random } from "./random.ts";
import { numberKeywords, stringKeywords } from "./scalars.ts";

const LEAVES = { string: 5, number: 5, values: 3, type: 1, anything: 0.5 };
const BRANCHES = {
  ...LEAVES,
  object: 9,
  array: 7,
  applicator: 9,
  nothing: 0.2,
};

/** A random schema of JSON Schema 2020-12, of few keywords a level so that most can be satisfied. */
export function randomSchema(random: Random, depth: number): Json {
  const child = (): Json => randomSchema(random, depth - 1);
  const weights: Partial<typeof BRANCHES> = depth > 0 ? BRANCHES : LEAVES;
  const kind = random.weighted(weights as typeof BRANCHES);
  switch (kind) {
    case "string":
      return typed(random, ["string"], stringKeywords(random));
    case "number":
      return typed(
        random,
        [random.pick(["number", "integer"])],
        numberKeywords(random),
      );
    case "object":
      return typed(random, ["object"], objectKeywords(random, child));
    case "array":
      return typed(random, ["array"], arrayKeywords(random, child));
    case "values":
      return random.chance(0.3)
        ? { const: random.pick(SCALARS) }
        : { enum: random.some(SCALARS, 1, 4) };
    case "type":
      return { type: random.some(TYPES, 1, 3) };
    case "applicator":
      return applicators(random, child);
    case "anything":
      return random.chance(0.5) ? true : {};
    case "nothing":
      return false;
  }
}

/** Most schemas say their type, some say several, and some speak of one kind and let all others pass. */
function typed(
  random: Random,
  types: readonly string[],
  keywords: JsonObject,
): JsonObject {
  if (random.chance(0.1)) return keywords;
  const more = random.chance(0.12) ? random.some(TYPES, 1, 2) : [];
  const all = [...new Set([...types, ...more])];
  return { type: all.length === 1 ? all[0]! : all, ...keywords };
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { NAMES, PATTERNS } from "./pools.ts";
import type { Random } from "./random.ts";
import { interval } from "./scalars.ts";

export function objectKeywords(random: Random, child: () => Json): JsonObject {
  const [low, high] = interval(random, 0, 4);
  const mapOf = (keys: readonly string[]): JsonObject =>
    Object.fromEntries(keys.map((key) => [key, child()]));
  return {
    ...(random.chance(0.8) && { properties: mapOf(random.some(NAMES, 1, 3)) }),
    ...(random.chance(0.5) && { required: random.some(NAMES, 1, 2) }),
    ...(random.chance(0.2) && {
      patternProperties: mapOf(random.some(PATTERNS, 1, 2)),
    }),
    ...(random.chance(0.5) && {
      additionalProperties: random.chance(0.5) ? random.chance(0.5) : child(),
    }),
    ...(random.chance(0.12) && { propertyNames: names(random) }),
    ...(random.chance(0.15) && { minProperties: low }),
    ...(random.chance(0.15) && { maxProperties: high }),
    ...(random.chance(0.12) && {
      dependentRequired: {
        [random.pick(NAMES)]: random.some(NAMES, 1, 2),
      },
    }),
    ...(random.chance(0.1) && {
      dependentSchemas: mapOf([random.pick(NAMES)]),
    }),
    ...(random.chance(0.06) && {
      unevaluatedProperties: random.chance(0.6) ? false : child(),
    }),
  };
}

function names(random: Random): Json {
  if (random.chance(0.3)) return { enum: random.some(NAMES, 1, 3) };
  return random.chance(0.5)
    ? { maxLength: random.integer(1, 3) }
    : { pattern: random.pick(PATTERNS) };
}

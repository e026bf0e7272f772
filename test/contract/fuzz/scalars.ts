import type { JsonObject } from "../../../scripts/contract/schema/index.ts";
import { FORMATS, NUMBERS, PATTERNS, STEPS } from "./pools.ts";
import type { Random } from "./random.ts";

export function stringKeywords(random: Random): JsonObject {
  const [low, high] = interval(random, 0, 5);
  return {
    ...(random.chance(0.4) && { minLength: low }),
    ...(random.chance(0.4) && { maxLength: high }),
    ...(random.chance(0.4) && { pattern: random.pick(PATTERNS) }),
    ...(random.chance(0.08) && { format: random.pick(FORMATS) }),
  };
}

export function numberKeywords(random: Random): JsonObject {
  const [low, high] = [random.pick(NUMBERS), random.pick(NUMBERS)].sort(
    (a, b) => a - b,
  ) as [number, number];
  return {
    ...(random.chance(0.4) && { minimum: low }),
    ...(random.chance(0.4) && { maximum: high }),
    ...(random.chance(0.15) && { exclusiveMinimum: low }),
    ...(random.chance(0.15) && { exclusiveMaximum: high }),
    ...(random.chance(0.25) && { multipleOf: random.pick(STEPS) }),
    ...(random.chance(0.05) && { format: "int32" }),
  };
}

export function interval(
  random: Random,
  min: number,
  max: number,
): [number, number] {
  const low = random.integer(min, max);
  return [low, random.integer(low, max)];
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import type { Random } from "./random.ts";
import { interval } from "./scalars.ts";

export function arrayKeywords(random: Random, child: () => Json): JsonObject {
  const [low, high] = interval(random, 0, 4);
  const contains = random.chance(0.25);
  return {
    ...(random.chance(0.7) && { items: child() }),
    ...(random.chance(0.2) && {
      prefixItems: Array.from({ length: random.integer(1, 2) }, child),
    }),
    ...(random.chance(0.3) && { minItems: low }),
    ...(random.chance(0.3) && { maxItems: high }),
    ...(random.chance(0.2) && { uniqueItems: true }),
    ...(contains && { contains: child() }),
    ...(contains && random.chance(0.3) && { minContains: low }),
    ...(contains && random.chance(0.3) && { maxContains: high }),
    ...(random.chance(0.04) && { unevaluatedItems: false }),
  };
}

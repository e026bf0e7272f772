import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { NAMES, TEXTS } from "./pools.ts";
import type { Random } from "./random.ts";

/** Definitions that every schema of the fuzzer may refer to. */
export const DEFINITIONS = ["N", "M", "K"] as const;

const WEIGHTS = {
  anyOf: 4,
  oneOf: 3,
  allOf: 4,
  not: 1,
  if: 2,
  $ref: 4,
  tagged: 1.5,
};

export function applicators(random: Random, child: () => Json): JsonObject {
  const kind = random.weighted(WEIGHTS);
  switch (kind) {
    case "anyOf":
    case "oneOf":
    case "allOf":
      return { [kind]: Array.from({ length: random.integer(1, 3) }, child) };
    case "not":
      return { not: child() };
    case "if":
      return {
        if: child(),
        ...(random.chance(0.8) && { then: child() }),
        ...(random.chance(0.6) && { else: child() }),
      };
    case "$ref":
      return { $ref: `#/$defs/${random.pick(DEFINITIONS)}` };
    case "tagged":
      return tagged(random, child);
  }
}

/** The union that a discriminator describes: each branch has its own constant. */
function tagged(random: Random, child: () => Json): JsonObject {
  const tags = random.some(TEXTS, 2, 3);
  return {
    [random.pick(["oneOf", "anyOf"])]: tags.map((tag) => ({
      type: "object",
      properties: { kind: { const: tag }, [random.pick(NAMES)]: child() },
      required: ["kind"],
    })),
  };
}

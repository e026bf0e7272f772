import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { DEFINITIONS } from "./applicators.ts";
import { mutated } from "./mutations.ts";
import type { Random } from "./random.ts";
import { randomSchema } from "./schemas.ts";

/** Two schemas with definitions of their own; `$ref` leads to these. */
export interface SchemaPair {
  readonly writer: Side;
  readonly reader: Side;
}

export interface Side {
  readonly schema: Json;
  readonly definitions: JsonObject;
}

const DEPTH = 2;

/** Mostly two revisions of one schema, either way round: two schemas at random nearly always differ trivially. */
export function randomPair(random: Random): SchemaPair {
  const definitions = Object.fromEntries(
    DEFINITIONS.map((name) => [name, definition(random)]),
  );
  const first = { schema: randomSchema(random, DEPTH), definitions };
  const second = random.chance(0.06)
    ? { schema: randomSchema(random, DEPTH), definitions }
    : revised(random, first);
  return random.chance(0.5)
    ? { writer: first, reader: second }
    : { writer: second, reader: first };
}

/** A side as one schema that stands alone. */
export function standalone({ schema, definitions }: Side): JsonObject {
  return {
    $ref: "#/$defs/schema",
    $defs: { ...definitions, schema },
  };
}

function revised(random: Random, { schema, definitions }: Side): Side {
  const changes = random.integer(1, 3);
  let side = { schema, definitions };
  for (let change = 0; change < changes; change += 1) {
    if (random.chance(0.9))
      side = { ...side, schema: mutated(random, side.schema) };
    else {
      const name = random.pick(DEFINITIONS);
      const body = mutated(random, side.definitions[name]!);
      side = { ...side, definitions: { ...side.definitions, [name]: body } };
    }
  }
  return side;
}

/** References below a member or an item only: one that leads back to itself in place defines nothing. */
function definition(random: Random): JsonObject {
  const inner = randomSchema(random, 1);
  const other = (): JsonObject => ({
    $ref: `#/$defs/${random.pick(DEFINITIONS)}`,
  });
  if (random.chance(0.3))
    return { type: ["array", "null"], items: other(), maxItems: 2 };
  return {
    type: "object",
    properties: {
      a: inner,
      b: other(),
      ...(random.chance(0.5) && { c: { anyOf: [other(), { type: "null" }] } }),
    },
    ...(random.chance(0.5) && { additionalProperties: false }),
    ...(random.chance(0.3) && { required: ["a"] }),
    ...(random.chance(0.05) && { required: ["b"] }),
  };
}

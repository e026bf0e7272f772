import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import type { Random } from "./random.ts";
import { randomSchema } from "./schemas.ts";

type Rephrasing = (schema: JsonObject, random: Random) => Json | undefined;

/** Each says the same in other words; undefined where it has nothing to say. */
const REPHRASINGS: readonly Rephrasing[] = [
  (schema) => ({ allOf: [schema] }),
  (schema) => ({ allOf: [true, schema] }),
  (schema) => ({ anyOf: [schema] }),
  (schema) => ({ anyOf: [schema, false] }),
  (schema) => ({ anyOf: [schema, schema] }),
  (schema) => ({ oneOf: [false, schema] }),
  (schema) => ({ not: { not: schema } }),
  (schema) => ({ if: true, then: schema }),
  (schema) => ({ if: schema, else: false }),
  (schema, random) => ({
    anyOf: [schema, { allOf: [schema, randomSchema(random, 1)] }],
  }),
  (schema, random) => ({
    allOf: [schema, { anyOf: [schema, randomSchema(random, 1)] }],
  }),
  // Keywords that see their neighbours would see others.
  (schema) =>
    Object.keys(schema).every((keyword) => NEIGHBOURLY.has(keyword)) ||
    Object.keys(schema).some((keyword) => NEIGHBOURLY.has(keyword))
      ? undefined
      : {
          allOf: Object.entries(schema).map((entry) =>
            Object.fromEntries([entry]),
          ),
        },
  ({ const: value, ...rest }) =>
    value === undefined ? undefined : { ...rest, enum: [value] },
  ({ enum: values, ...rest }) =>
    Array.isArray(values) && !("anyOf" in rest)
      ? { ...rest, anyOf: values.map((value: Json) => ({ const: value })) }
      : undefined,
  ({ type, ...rest }) =>
    Array.isArray(type) && !("anyOf" in rest)
      ? { ...rest, anyOf: type.map((name: Json) => ({ type: name })) }
      : undefined,
  ({ type, ...rest }) =>
    typeof type === "string" ? { type: [type], ...rest } : undefined,
  ({ anyOf, ...rest }) =>
    Array.isArray(anyOf) ? { ...rest, anyOf: anyOf.toReversed() } : undefined,
  ({ oneOf, ...rest }) =>
    Array.isArray(oneOf) ? { ...rest, oneOf: oneOf.toReversed() } : undefined,
  ({ minimum, ...rest }) =>
    minimum === undefined
      ? undefined
      : { ...rest, not: { type: "number", exclusiveMaximum: minimum } },
];

const NEIGHBOURLY = new Set([
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "items",
  "contains",
  "minContains",
  "maxContains",
  "if",
  "then",
  "else",
]);

export function rephrased(random: Random, schema: JsonObject): Json {
  const [first, ...others] = REPHRASINGS.flatMap(
    (rephrase) => rephrase(schema, random) ?? [],
  );
  return random.pick([first!, ...others]);
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { NAMES, NUMBERS, SCALARS, TEXTS, WORDS } from "./pools.ts";
import type { Side } from "./pairs.ts";
import { isObject } from "./places.ts";
import type { Random } from "./random.ts";

const KINDS = ["string", "number", "boolean", "null", "object", "array"];
const MAX_DEPTH = 4;

export interface ValueOptions {
  /** How often it departs from the schema, 1 for often; a large schema is seldom met at that rate. */
  readonly slips?: number;
  /** Texts that match a pattern. */
  readonly matching?: (pattern: string) => readonly string[];
}

/** A value that mostly comes close to the schema: its constants, its bounds and one beyond, its names and others. */
export function randomValue(
  random: Random,
  { schema, definitions }: Side,
  { slips = 1, matching = () => [] }: ValueOptions = {},
): Json {
  return valueOf([schema], 0);

  function slip(probability: number): boolean {
    return random.chance(probability * slips);
  }

  function keeps(slipping: number): boolean {
    return random.chance(1 - slipping * slips);
  }

  function valueOf(schemas: readonly Json[], depth: number): Json {
    const hints = schemas.flatMap((schema) => hintsOf(schema, 0));
    const fixed = hints.flatMap(({ enum: list, const: only }) => [
      ...listOf(list),
      ...(only === undefined ? [] : [only]),
    ]);
    if (fixed.length > 0 && keeps(0.2)) return random.pick(fixed);
    const types = hints.flatMap(({ type }) => listOf(type) as string[]);
    const typed = types.length > 0 && keeps(0.05);
    switch (random.pick(typed ? types : KINDS)) {
      case "string":
        return textOf(hints);
      case "number":
        return numberOf(hints);
      case "integer":
        return slips < 1 ? Math.round(numberOf(hints)) : numberOf(hints);
      case "boolean":
        return random.chance(0.5);
      case "null":
        return null;
      case "array":
        return depth < MAX_DEPTH ? arrayOf(hints, depth) : [];
      case "object":
        return depth < MAX_DEPTH ? objectOf(hints, depth) : {};
      default:
        return random.pick(SCALARS);
    }
  }

  /** The keywords that speak of the value itself, with one branch taken of each union. */
  function hintsOf(schema: Json, depth: number): JsonObject[] {
    if (!isObject(schema) || depth > 8) return [];
    const { $ref, allOf, anyOf, oneOf, not, if: condition } = schema;
    const inner = [
      ...listOf(allOf),
      ...[anyOf, oneOf].flatMap((union) =>
        listOf(union).length > 0 ? [random.pick(listOf(union))] : [],
      ),
      ...(typeof $ref === "string"
        ? [definitions[$ref.slice("#/$defs/".length)]!]
        : []),
      ...(not !== undefined && random.chance(0.5) ? [not] : []),
      ...(condition === undefined ? [] : conditional(schema)),
    ];
    return [schema, ...inner.flatMap((part) => hintsOf(part, depth + 1))];
  }

  function conditional(schema: JsonObject): Json[] {
    const way = random.chance(0.5)
      ? [schema["if"], schema["then"]]
      : [schema["else"]];
    return way.flatMap((part) => part ?? []);
  }

  function textOf(hints: readonly JsonObject[]): string {
    const matched = hints.flatMap(({ pattern }) =>
      typeof pattern === "string" ? matching(pattern) : [],
    );
    if (matched.length > 0 && keeps(0.3)) return random.pick(matched);
    const lengths = bounds(hints, ["minLength", "maxLength"]);
    if (lengths.length > 0 && random.chance(0.6)) {
      const length = Math.max(0, random.pick(lengths) + random.integer(-1, 1));
      const fitting = WORDS.filter((word) => [...word].length === length);
      return random.pick(fitting.length > 0 ? fitting : ["a".repeat(length)]);
    }
    return random.pick(random.chance(0.7) ? WORDS : TEXTS);
  }

  function numberOf(hints: readonly JsonObject[]): number {
    const steps = bounds(hints, ["multipleOf"]);
    const near = bounds(hints, [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
    ]).map((bound) => bound + random.pick([-1, -0.5, -0.1, 0, 0.1, 0.5, 1]));
    const multiples = steps.map((step) => step * random.integer(-3, 8));
    return random.pick([...near, ...near, ...multiples, ...NUMBERS]);
  }

  function arrayOf(hints: readonly JsonObject[], depth: number): Json[] {
    const sizes = bounds(hints, [
      "minItems",
      "maxItems",
      "minContains",
      "maxContains",
    ]).map((size) => size + random.integer(-1, 1));
    const length = Math.min(6, Math.max(0, random.pick([...sizes, 0, 1, 2])));
    return Array.from({ length }, (_, index) => {
      const items = hints.flatMap(({ prefixItems, items, contains }) => [
        listOf(prefixItems)[index] ?? items ?? true,
        ...(contains !== undefined && random.chance(0.5) ? [contains] : []),
      ]);
      return valueOf(items, depth + 1);
    });
  }

  function objectOf(hints: readonly JsonObject[], depth: number): JsonObject {
    const required = hints.flatMap(({ required }) => listOf(required));
    const declared = hints.flatMap(({ properties, dependentRequired }) => [
      ...Object.keys(properties ?? {}),
      ...Object.entries(dependentRequired ?? {}).flatMap(([name, needed]) => [
        name,
        ...listOf(needed as Json),
      ]),
    ]);
    const names = new Set([
      ...(required.filter(() => keeps(0.1)) as string[]),
      ...(declared.filter(() => random.chance(0.5)) as string[]),
      ...NAMES.filter(() => slip(0.12)),
      ...(slip(0.1) ? [random.pick(WORDS)] : []),
    ]);
    return Object.fromEntries(
      [...names].map((name) => {
        const own = hints.flatMap(
          ({ properties, additionalProperties, patternProperties }) => {
            const found = (properties as JsonObject | undefined)?.[name];
            const matched = Object.entries(patternProperties ?? {}).flatMap(
              ([source, schema]) =>
                new RegExp(source, "u").test(name) ? [schema as Json] : [],
            );
            const named = [...(found === undefined ? [] : [found]), ...matched];
            return named.length > 0 ? named : (additionalProperties ?? []);
          },
        );
        return [name, valueOf(own as Json[], depth + 1)];
      }),
    );
  }
}

function bounds(
  hints: readonly JsonObject[],
  keywords: readonly string[],
): number[] {
  return hints.flatMap((hint) =>
    keywords.flatMap((keyword) => (hint[keyword] as number | undefined) ?? []),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as Json[]) : [value];
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import type { SchemaPair } from "./pairs.ts";
import { isObject, places, replaceAt, valueAt } from "./places.ts";
import { NUMBERS, SCALARS } from "./pools.ts";
import type { Random } from "./random.ts";
import { rephrased } from "./rephrasings.ts";
import { interval, numberKeywords } from "./scalars.ts";
import { tweaked } from "./tweaks.ts";

const TYPES = ["string", "number", "integer", "boolean", "null"];
const LEAVES = { string: 5, number: 6, values: 3, type: 2, anything: 0.3 };
const BRANCHES = { ...LEAVES, union: 6, not: 4, if: 3, allOf: 4 };
const WEIGHTS = { tweak: 6, drop: 2, add: 5, rephrase: 3, union: 3, fresh: 2 };

/** Patterns that have numerals and other spellings among their words. */
const PATTERNS = [
  "^\\d+$",
  "^[1-9]\\d*$",
  "^-?\\d{1,2}$",
  "^(?:0|[1-9]\\d?)$",
  "^[0-9]{2}$",
  "^(?:true|false)$",
  "^[a-z]+$",
  "\\.",
  "^[^-]*$",
  "^[ab1]{1,2}$",
  "[02468]$",
  "^(?!null)",
];

/** The same value as a number, a boolean or null, and as a string. */
const TWINS: readonly Json[] = [...SCALARS, ...SCALARS.map(String)];

const DEFINED = { N: { type: "integer" }, M: { enum: ["a", 1] }, K: true };

/** Two revisions of a parameter's schema. */
export function randomTextPair(random: Random): SchemaPair {
  const first = textSchema(random, random.integer(1, 3));
  let second: Json = first;
  for (let change = random.integer(1, 3); change > 0; change -= 1)
    second = changed(random, second);
  if (random.chance(0.15)) second = textSchema(random, 2);
  const [writer, reader] = random
    .shuffled([first, second])
    .map((schema) => ({ schema, definitions: DEFINED }));
  return { writer: writer!, reader: reader! };
}

function textSchema(random: Random, depth: number): Json {
  const child = (): Json => textSchema(random, depth - 1);
  const weights: Partial<typeof BRANCHES> = depth > 0 ? BRANCHES : LEAVES;
  switch (random.weighted(weights as typeof BRANCHES)) {
    case "string":
      return typed(random, "string", stringKeywords(random));
    case "number": {
      const type = random.pick(["integer", "integer", "number"]);
      return typed(random, type, numberKeywords(random));
    }
    case "values":
      return random.chance(0.3)
        ? { const: random.pick(TWINS) }
        : { enum: [...new Set(random.some(TWINS, 1, 4))] };
    case "type":
      return { type: random.some(TYPES, 1, 3) };
    case "anything":
      return random.chance(0.8);
    case "union":
      return {
        [random.pick(["anyOf", "oneOf"])]: Array.from(
          { length: random.integer(2, 3) },
          child,
        ),
      };
    case "not":
      return { ...typeOf(random), not: child() };
    case "allOf":
      return { allOf: [child(), { ...typeOf(random), not: child() }] };
    case "if":
      return {
        ...typeOf(random),
        if: child(),
        ...(random.chance(0.8) && { then: child() }),
        ...(random.chance(0.6) && { else: child() }),
      };
  }
}

function changed(random: Random, schema: Json): Json {
  const path = random.pick(places(schema));
  const target = valueAt(schema, path);
  return replaceAt(schema, path, different(random, target));
}

function different(random: Random, schema: Json): Json {
  const fresh = textSchema(random, 1);
  if (!isObject(schema)) return fresh;
  switch (random.weighted(WEIGHTS)) {
    case "tweak":
      return tweaked(random, schema);
    case "drop": {
      const [gone] = random.shuffled(Object.keys(schema));
      return Object.fromEntries(
        Object.entries(schema).filter(([keyword]) => keyword !== gone),
      );
    }
    case "add":
      return { ...schema, ...added(random) };
    case "rephrase":
      return rephrased(random, schema);
    case "union":
      return { [random.pick(["anyOf", "oneOf", "allOf"])]: [schema, fresh] };
    case "fresh":
      return fresh;
  }
}

function added(random: Random): JsonObject {
  return random.pick<() => JsonObject>([
    () => ({ not: textSchema(random, 0) }),
    () => typeOf(random),
    () => stringKeywords(random),
    () => numberKeywords(random),
    () => ({ minimum: random.pick(NUMBERS) }),
  ])();
}

function typed(random: Random, type: string, keywords: JsonObject): JsonObject {
  if (random.chance(0.1)) return keywords;
  if (random.chance(0.2))
    return { type: [...new Set([type, random.pick(TYPES)])], ...keywords };
  return { type, ...keywords };
}

function typeOf(random: Random): JsonObject {
  return random.chance(0.6) ? { type: random.some(TYPES, 1, 2) } : {};
}

function stringKeywords(random: Random): JsonObject {
  const [low, high] = interval(random, 0, 4);
  return {
    ...(random.chance(0.3) && { minLength: low }),
    ...(random.chance(0.3) && { maxLength: high }),
    ...(random.chance(0.5) && { pattern: random.pick(PATTERNS) }),
  };
}

import type {
  Json,
  JsonObject,
} from "../../../scripts/contract/schema/index.ts";
import { FORMATS, NAMES, PATTERNS, SCALARS, TYPES } from "./pools.ts";
import type { Random } from "./random.ts";
import { randomSchema } from "./schemas.ts";

/** The schema with one keyword's value replaced by one close to it. */
export function tweaked(random: Random, schema: JsonObject): JsonObject {
  const options = Object.entries(schema).flatMap(([keyword, value]) => {
    const tweak = tweakOf(random, keyword, value);
    return tweak === undefined ? [] : [[keyword, tweak] as const];
  });
  if (options.length === 0) return schema;
  return { ...schema, ...Object.fromEntries([random.pick(options)]) };
}

function tweakOf(
  random: Random,
  keyword: string,
  value: Json,
): Json | undefined {
  switch (keyword) {
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return Number(value) + random.pick([-1, -0.5, 0.5, 1]);
    case "multipleOf":
      return Number(value) * random.pick([0.5, 2, 3]);
    case "pattern":
      return random.pick(PATTERNS);
    case "format":
      return random.pick(FORMATS);
    case "type":
      return member(random, listOf(value), TYPES);
    case "enum":
      return member(random, listOf(value), SCALARS);
    case "const":
      return random.pick(SCALARS);
    case "required":
      return member(random, listOf(value), NAMES);
    case "uniqueItems":
      return value === false;
    case "dependentRequired":
      return { [random.pick(NAMES)]: random.some(NAMES, 1, 2) };
    case "properties":
    case "patternProperties":
      return memberSchema(random, value as JsonObject, keyword);
    case "allOf":
    case "anyOf":
    case "oneOf":
    case "prefixItems":
      return member(random, listOf(value), [randomSchema(random, 1)]);
    default:
      return keyword.startsWith("min") || keyword.startsWith("max")
        ? Math.max(0, Number(value) + random.pick([-1, 1]))
        : undefined;
  }
}

/** One member more or one less; never none at all. */
function member(
  random: Random,
  list: readonly Json[],
  pool: readonly Json[],
): Json {
  if (list.length > 1 && random.chance(0.5)) {
    const gone = random.integer(0, list.length - 1);
    return list.filter((_, index) => index !== gone);
  }
  const fresh = random.pick(pool);
  return list.includes(fresh) ? list : [...list, fresh];
}

function memberSchema(
  random: Random,
  schemas: JsonObject,
  keyword: string,
): JsonObject {
  const names = Object.keys(schemas);
  if (names.length > 1 && random.chance(0.4)) {
    const gone = random.pick(names);
    return Object.fromEntries(
      Object.entries(schemas).filter(([name]) => name !== gone),
    );
  }
  const name = random.pick(keyword === "properties" ? NAMES : PATTERNS);
  return { ...schemas, [name]: randomSchema(random, 1) };
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [value];
}

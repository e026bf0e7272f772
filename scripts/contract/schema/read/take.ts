import { decimal, isNumber, toNumber } from "../../../openapi/decimal.ts";
import { isObject } from "../../../openapi/json.ts";
import { canonical } from "../value/json.ts";
import {
  ANY,
  ARRAY,
  kindsNamed,
  NUMBER,
  OBJECT,
  STRING,
} from "../value/kind.ts";
import {
  COUNTS,
  DECIMALS,
  LISTS,
  MAPS,
  SINGLES,
  type Keywords,
  type Node,
  type PatternProperty,
} from "../node.ts";
import type { Json } from "../types.ts";
import { TEXT_TAKERS } from "./take-text.ts";
import {
  beyondJudgement,
  malformed,
  type Take,
  type TakeContext,
  type Unread,
} from "./taker.ts";
import { valuesOf } from "./values.ts";

/** How each keyword is read, by its name. */
export const TAKERS: ReadonlyMap<string, Take> = new Map<string, Take>([
  ...COUNTS.map((keyword): [string, Take] => [
    keyword,
    (keywords, value) => {
      const kinds = kindsOfCount(keyword);
      const exact = isNumber(value) ? decimal(value) : undefined;
      if (exact === undefined || exact.digits < 0n || exact.scale > 0)
        return malformed(kinds);
      const count = toNumber(exact);
      if (Number.isSafeInteger(count)) keywords[keyword] = count;
      // Nothing is so long: as a maximum it says nothing.
      else if (keyword.startsWith("min")) return beyondJudgement(kinds);
      return undefined;
    },
  ]),
  ...DECIMALS.map((keyword): [string, Take] => [
    keyword,
    (keywords, value) => {
      if (!isNumber(value)) return malformed(NUMBER);
      const exact = decimal(value);
      if (keyword === "multipleOf" && exact.digits <= 0n)
        return malformed(NUMBER);
      keywords[keyword] = exact;
      return undefined;
    },
  ]),
  ...SINGLES.map((keyword): [string, Take] => [
    keyword,
    (keywords, value, { child }) => {
      keywords[keyword] = child(value, keyword);
      return undefined;
    },
  ]),
  ...LISTS.map((keyword): [string, Take] => [
    keyword,
    (keywords, value, { child }) => {
      if (!Array.isArray(value) || value.length === 0) return malformed(ANY);
      keywords[keyword] = value.map((item, index) =>
        child(item, keyword, index),
      );
      return undefined;
    },
  ]),
  ...MAPS.map((keyword): [string, Take] => [
    keyword,
    (keywords, value, { child }) => {
      if (!isObject(value)) return malformed(OBJECT);
      const map = new Map<string, Node>();
      for (const name of Object.keys(value))
        map.set(name, child(value[name], keyword, name));
      keywords[keyword] = map;
      return undefined;
    },
  ]),
  ["type", takeType],
  ["enum", (keywords, value) => takeValues("enum", keywords, value as Json[])],
  [
    "const",
    (keywords, value) => takeValues("const", keywords, [value as Json]),
  ],
  ["required", takeRequired],
  ["dependentRequired", takeDependentRequired],
  [
    "uniqueItems",
    (keywords, value) => {
      if (typeof value !== "boolean") return malformed(ARRAY);
      if (value) keywords.uniqueItems = true;
      return undefined;
    },
  ],
  ["patternProperties", takePatternProperties],
  ...TEXT_TAKERS,
  ["$recursiveRef", () => beyondJudgement(ANY)],
]);

function takeType(keywords: Keywords, value: unknown): Unread | undefined {
  let kinds = 0;
  for (const name of Array.isArray(value) ? value : [value]) {
    const named = kindsNamed(name);
    if (named === undefined) return malformed(ANY);
    kinds |= named;
  }
  keywords.types = kinds;
  return undefined;
}

function takeValues(
  keyword: "enum" | "const",
  keywords: Keywords,
  value: readonly Json[],
): Unread | undefined {
  if (!Array.isArray(value)) return malformed(ANY);
  // Beside each other, `enum` and `const` leave what both allow.
  const { values } = keywords;
  const list =
    values === undefined
      ? value
      : value.filter((each) => values.keys.has(canonical(each)));
  keywords.values = valuesOf(keyword, list);
  return undefined;
}

function takeRequired(keywords: Keywords, value: unknown): Unread | undefined {
  if (!isNames(value)) return malformed(OBJECT);
  keywords.required = value;
  return undefined;
}

function takeDependentRequired(
  keywords: Keywords,
  value: unknown,
): Unread | undefined {
  if (!isObject(value) || !Object.values(value).every(isNames))
    return malformed(OBJECT);
  keywords.dependentRequired = new Map(
    Object.entries(value as Record<string, string[]>),
  );
  return undefined;
}

function takePatternProperties(
  keywords: Keywords,
  value: unknown,
  { languages, child }: TakeContext,
): Unread | undefined {
  if (!isObject(value)) return malformed(OBJECT);
  const properties = new Map<string, PatternProperty>();
  for (const source of Object.keys(value)) {
    const language = languages.pattern(source);
    if ("problem" in language) return malformed(OBJECT, language.detail);
    const schema = child(value[source], "patternProperties", source);
    properties.set(source, { language, schema });
  }
  keywords.patternProperties = properties;
  return undefined;
}

function kindsOfCount(keyword: string): number {
  if (keyword.endsWith("Length")) return STRING;
  return keyword.endsWith("Properties") ? OBJECT : ARRAY;
}

function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.every((name) => typeof name === "string")
  );
}

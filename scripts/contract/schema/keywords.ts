import type { Languages } from "../regex/index.ts";
import { decimal } from "./decimal.ts";
import { formatNamed } from "./format.ts";
import { canonical, isObject, member } from "./json.ts";
import { ANY, ARRAY, kindsNamed, NUMBER, OBJECT, STRING } from "./kind.ts";
import {
  COUNTS,
  DECIMALS,
  LISTS,
  MAPS,
  SINGLES,
  type Keywords,
  type Node,
  type Opaque,
  type PatternProperty,
} from "./node.ts";
import type { Json } from "./types.ts";

export interface KeywordsContext {
  readonly languages: Languages;
  /** Reads a subschema; the tokens lead to it from the schema that holds it. */
  readonly child: (raw: unknown, ...tokens: (string | number)[]) => Node;
}

type Raw = Record<string, unknown>;

/** Annotations by the letter, but what is sent does change with them. */
const CONTENT = ["contentEncoding", "contentMediaType", "contentSchema"];

/** What 3.1 writes for 3.0's `format: binary`, which restricts nothing. */
const BYTES = "application/octet-stream";

/** The keywords of one Schema Object of the 2020-12 dialect; what cannot be read is kept as opaque. */
export function readKeywords(raw: Raw, context: KeywordsContext): Keywords {
  const keywords: Keywords = {};
  const opaque: Opaque[] = [];
  const malformed = (keyword: string, kinds = ANY, detail?: string): void => {
    opaque.push(opaqueOf(raw, keyword, kinds, true, detail));
  };
  const given = (keyword: string): boolean => Object.hasOwn(raw, keyword);

  for (const keyword of COUNTS) {
    if (!given(keyword)) continue;
    const value = raw[keyword];
    if (Number.isSafeInteger(value) && (value as number) >= 0)
      keywords[keyword] = value as number;
    else malformed(keyword, kindsOfCount(keyword));
  }
  for (const keyword of DECIMALS) {
    if (!given(keyword)) continue;
    const value = raw[keyword];
    if (isNumber(value) && (keyword !== "multipleOf" || value > 0))
      keywords[keyword] = decimal(value);
    else malformed(keyword, NUMBER);
  }
  for (const keyword of SINGLES)
    if (given(keyword))
      keywords[keyword] = context.child(raw[keyword], keyword);
  for (const keyword of LISTS) {
    if (!given(keyword)) continue;
    const list = raw[keyword];
    if (Array.isArray(list) && list.length > 0)
      keywords[keyword] = list.map((item, index) =>
        context.child(item, keyword, index),
      );
    else malformed(keyword);
  }
  for (const keyword of MAPS) {
    if (!given(keyword)) continue;
    const map = raw[keyword];
    if (isObject(map))
      keywords[keyword] = new Map(
        Object.entries(map).map(([name, item]) => [
          name,
          context.child(item, keyword, name),
        ]),
      );
    else malformed(keyword, OBJECT);
  }

  if (given("type")) {
    const types = typesOf(raw["type"]);
    if (types === undefined) malformed("type");
    else keywords.types = types;
  }
  for (const keyword of ["enum", "const"] as const) {
    if (!given(keyword)) continue;
    const list = keyword === "const" ? [raw["const"]] : raw["enum"];
    if (!Array.isArray(list)) malformed(keyword);
    else if (keywords.values === undefined || keyword === "const")
      keywords.values = valuesOf(keyword, list as Json[]);
  }
  if (given("required")) {
    if (isNames(raw["required"])) keywords.required = raw["required"];
    else malformed("required", OBJECT);
  }
  if (given("dependentRequired")) {
    const map = raw["dependentRequired"];
    if (isObject(map) && Object.values(map).every(isNames))
      keywords.dependentRequired = new Map(
        Object.entries(map as Record<string, string[]>),
      );
    else malformed("dependentRequired", OBJECT);
  }
  if (given("uniqueItems")) {
    if (typeof raw["uniqueItems"] !== "boolean")
      malformed("uniqueItems", ARRAY);
    else if (raw["uniqueItems"]) keywords.uniqueItems = true;
  }
  readPatterns(raw, keywords, opaque, context);
  readFormat(raw, keywords, opaque);
  for (const keyword of CONTENT)
    if (given(keyword) && raw[keyword] !== BYTES)
      opaque.push(opaqueOf(raw, keyword, STRING, false));
  for (const keyword of ["$dynamicRef", "$recursiveRef"])
    if (given(keyword)) opaque.push(opaqueOf(raw, keyword, ANY, false));
  if (opaque.length > 0) keywords.opaque = opaque;
  return keywords;
}

export function opaqueOf(
  raw: Raw,
  keyword: string,
  kinds: number,
  malformed: boolean,
  detail?: string,
): Opaque {
  return {
    keyword,
    kinds,
    malformed,
    text: safeText(member(raw, keyword)),
    ...(detail === undefined ? {} : { detail }),
  };
}

export function safeText(value: unknown): string {
  try {
    return canonical(value as Json);
  } catch {
    return String(value);
  }
}

function readPatterns(
  raw: Raw,
  keywords: Keywords,
  opaque: Opaque[],
  { languages, child }: KeywordsContext,
): void {
  if (Object.hasOwn(raw, "pattern")) {
    const source = raw["pattern"];
    const language =
      typeof source === "string"
        ? languages.pattern(source)
        : ({ problem: "invalid", detail: "not a string" } as const);
    if ("problem" in language)
      opaque.push(
        opaqueOf(
          raw,
          "pattern",
          STRING,
          language.problem === "invalid",
          language.detail,
        ),
      );
    else keywords.pattern = { source: source as string, language };
  }
  if (!Object.hasOwn(raw, "patternProperties")) return;
  const map = raw["patternProperties"];
  const properties = new Map<string, PatternProperty>();
  for (const [source, item] of isObject(map) ? Object.entries(map) : []) {
    const language = languages.pattern(source);
    const schema = child(item, "patternProperties", source);
    if (!("problem" in language)) properties.set(source, { language, schema });
  }
  if (isObject(map) && properties.size === Object.keys(map).length)
    keywords.patternProperties = properties;
  else opaque.push(opaqueOf(raw, "patternProperties", OBJECT, true));
}

function readFormat(raw: Raw, keywords: Keywords, opaque: Opaque[]): void {
  const name = member(raw, "format");
  if (typeof name !== "string") return;
  const format = formatNamed(name);
  if (format === undefined)
    opaque.push(opaqueOf(raw, "format", STRING | NUMBER, false, name));
  else if (format.kinds !== 0) keywords.format = name;
}

export function valuesOf(
  keyword: "enum" | "const",
  list: readonly Json[],
): NonNullable<Keywords["values"]> {
  return { keyword, list, keys: new Set(list.map(canonical)) };
}

function typesOf(value: unknown): number | undefined {
  if (!Array.isArray(value)) return kindsNamed(value);
  let kinds = 0;
  for (const name of value) {
    const named = kindsNamed(name);
    if (named === undefined) return undefined;
    kinds |= named;
  }
  return kinds;
}

function kindsOfCount(keyword: string): number {
  if (keyword.endsWith("Length")) return STRING;
  return keyword.endsWith("Properties") ? OBJECT : ARRAY;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isNames(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.every((name) => typeof name === "string")
  );
}

import type { Languages } from "../../regex/index.ts";
import { decimal, isNumber } from "../../../openapi/decimal.ts";
import { compare, isMultiple } from "../value/decimal.ts";
import { formatNamed } from "../read/format.ts";
import { canonical } from "../value/json.ts";
import { ANY, kindOf } from "../value/kind.ts";
import type { Keywords } from "../node.ts";
import type { Json } from "../types.ts";
import type { Verdict } from "./verdict.ts";

/** The keywords that look at a value without looking into it. */
export function holdsScalar(
  languages: Languages,
  keywords: Keywords,
  value: Json,
): boolean {
  if (keywords.never) return false;
  const kind = kindOf(value);
  if (((keywords.types ?? ANY) & kind) === 0) return false;
  if (
    keywords.values !== undefined &&
    !keywords.values.keys.has(canonical(value))
  )
    return false;
  const format =
    keywords.format === undefined ? undefined : formatNamed(keywords.format);
  if (typeof value === "string") {
    const length = codePoints(value);
    if (length < (keywords.minLength ?? 0)) return false;
    if (length > (keywords.maxLength ?? Infinity)) return false;
    const { pattern } = keywords;
    if (pattern && !languages.matches(pattern.language, value)) return false;
    const encoded = formatNamed(keywords.contentEncoding ?? "");
    return [format, encoded].every((each) => {
      if (each?.pattern === undefined) return true;
      const language = languages.pattern(each.pattern);
      return "problem" in language || languages.matches(language, value);
    });
  }
  if (!isNumber(value)) return true;
  const exact = decimal(value);
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = keywords;
  return !(
    (minimum && compare(exact, minimum) < 0) ||
    (maximum && compare(exact, maximum) > 0) ||
    (exclusiveMinimum && compare(exact, exclusiveMinimum) <= 0) ||
    (exclusiveMaximum && compare(exact, exclusiveMaximum) >= 0) ||
    (keywords.multipleOf && !isMultiple(exact, keywords.multipleOf)) ||
    (format?.minimum && compare(exact, format.minimum) < 0) ||
    (format?.maximum && compare(exact, format.maximum) > 0)
  );
}

/** The same of an object, by the names of its members. */
export function holdsNames(
  keywords: Keywords,
  names: ReadonlySet<string>,
): boolean {
  const has = (name: string): boolean => names.has(name);
  if (names.size < (keywords.minProperties ?? 0)) return false;
  if (names.size > (keywords.maxProperties ?? Infinity)) return false;
  if (!(keywords.required ?? []).every(has)) return false;
  for (const [name, needs] of keywords.dependentRequired ?? [])
    if (has(name) && !needs.every(has)) return false;
  return true;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export function opaqueVerdict(
  languages: Languages,
  keywords: Keywords,
  value: Json,
): Verdict {
  const kind = kindOf(value);
  return keywords.opaque?.some(
    ({ kinds, keyword }) =>
      (kinds & kind) !== 0 &&
      !(keyword === "format" && isSure(languages, keywords.format, value)),
  )
    ? undefined
    : true;
}

/** Whether every reading of the format allows the value. */
function isSure(
  languages: Languages,
  format: string | undefined,
  value: Json,
): boolean {
  const sure = format === undefined ? undefined : formatNamed(format)?.surely;
  if (sure === undefined || typeof value !== "string") return false;
  const language = languages.pattern(sure);
  return !("problem" in language) && languages.matches(language, value);
}

import type { Language } from "../../regex/index.ts";
import type { Context } from "../solve/context.ts";
import { isMultiple, ONE, stepsBelow, type Decimal } from "../value/decimal.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { formatNamed } from "../read/format.ts";
import { ANY, FRACTION, INTEGER, NUMBER } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import { integersBetween } from "../value/numerals.ts";
import { languageOf } from "../solve/string.ts";

const MAX_DEPTH = 50;
const DECIMAL = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?";

/** All texts that a schema's values travel as; `undefined` where they are no language at hand. */
export function textsOf(context: Context, node: Node): Language | undefined {
  const { languages } = context;
  const numerals = numeralsOf(context, node, 0);
  if (numerals === undefined) return undefined;
  const words = [true, false, null].filter(
    (value) => evaluate(languages, { ...node, text: false }, value) === true,
  );
  return languages.or(
    languageOf(context, node),
    numerals,
    languages.words(words.map(String)),
  );
}

/** The numerals of a schema's numbers; `undefined` where they are no language at hand. */
export function numeralsOf(
  context: Context,
  node: Node,
  depth: number,
): Language | undefined {
  const { languages } = context;
  const { keywords } = node;
  if (depth > MAX_DEPTH) return undefined;
  if (keywords.never || ((keywords.types ?? ANY) & NUMBER) === 0)
    return languages.none;
  if (keywords.not ?? keywords.oneOf ?? keywords.if ?? keywords.multipleOf)
    return undefined;
  const own = ownNumerals(keywords);
  const pattern =
    own === undefined ? undefined : languages.pattern(`^(?:${own})$`);
  if (pattern === undefined || "problem" in pattern) return undefined;
  const parts: Language[] = [pattern];
  if (keywords.values !== undefined)
    parts.push(
      languages.words(
        keywords.values.list
          .filter((value) => typeof value === "number")
          .map(String),
      ),
    );
  const to = (at: Node): Language | undefined =>
    numeralsOf(context, at, depth + 1);
  for (const part of keywords.allOf ?? []) {
    const language = to(part);
    if (language === undefined) return undefined;
    parts.push(language);
  }
  if (keywords.anyOf !== undefined) {
    const branches = keywords.anyOf.map(to);
    const known = branches.filter((branch) => branch !== undefined);
    if (known.length < branches.length) return undefined;
    parts.push(languages.or(...known));
  }
  return languages.and(...parts);
}

function ownNumerals(keywords: Keywords): string | undefined {
  const format = formatNamed(keywords.format ?? "");
  const least = keywords.minimum ?? format?.minimum;
  const most = keywords.maximum ?? format?.maximum;
  const { exclusiveMinimum, exclusiveMaximum } = keywords;
  const kinds = keywords.types ?? ANY;
  if ((kinds & FRACTION) !== 0)
    return (least ?? most ?? exclusiveMinimum ?? exclusiveMaximum)
      ? undefined
      : DECIMAL;
  if ((kinds & INTEGER) === 0) return undefined;
  const lower = [
    least && ceiling(least),
    exclusiveMinimum && stepsBelow(exclusiveMinimum, ONE) + 1n,
  ].filter((bound) => bound !== undefined);
  const upper = [
    most && stepsBelow(most, ONE),
    exclusiveMaximum && ceiling(exclusiveMaximum) - 1n,
  ].filter((bound) => bound !== undefined);
  return integersBetween(
    lower.reduce<bigint | undefined>(
      (all, each) => (all === undefined || each > all ? each : all),
      undefined,
    ),
    upper.reduce<bigint | undefined>(
      (all, each) => (all === undefined || each < all ? each : all),
      undefined,
    ),
  );
}

function ceiling(value: Decimal): bigint {
  const below = stepsBelow(value, ONE);
  return isMultiple(value, ONE) ? below : below + 1n;
}

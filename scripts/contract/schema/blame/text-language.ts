import type { Language } from "../../regex/index.ts";
import type { Context } from "../solve/context.ts";
import { evaluateAsMeant } from "../evaluate/evaluate.ts";
import type { Cell } from "../solve/goal.ts";
import { FRACTION, NUMBER, STRING } from "../value/kind.ts";
import type { Node } from "../node.ts";
import { numbersOf, numeralsOf, ownNumbers } from "./number-language.ts";
import { opaquesOf } from "../solve/opaque.ts";
import { languageOf, wordOf } from "../solve/string.ts";

/** As JSON writes a number, in one of many ways. */
const NUMERAL = "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?$";

/** A few of the schemas that the cell refuses are told apart by language. */
const MAX_REFUSED = 4;

/**
 * What the cell's strings or numbers become as text, the likely ones first; a few
 * texts more where a keyword is beyond languages.
 */
export function sentTexts(
  context: Context,
  { kinds, pos, neg }: Cell,
): Language[] {
  const { languages } = context;
  if ((kinds & STRING) !== 0)
    return [languages.and(...pos.map(({ node }) => languageOf(context, node)))];
  const known = pos.flatMap(
    ({ node: { keywords } }) => ownNumbers(context, keywords) ?? [],
  );
  const refused = neg
    .slice(0, MAX_REFUSED)
    .flatMap((node) => numbersOf(context, node) ?? []);
  const numbers = languages.and(
    numeralsOf(context, kinds),
    ...known,
    ...refused.map(languages.not),
  );
  // An integer is written in digits; a fraction, large or small, as the client likes.
  if ((kinds & FRACTION) === 0) return [numbers];
  const others = otherwiseWritten(context);
  const negative = languages.pattern("^-");
  const isNegative =
    "problem" in negative ||
    !("none" in wordOf(context, languages.and(numbers, negative)));
  return [
    numbers,
    isNegative ? others : languages.and(others, languages.not(negative)),
  ];
}

/** Texts that can be read as a value of the schema; not all of them where a keyword is beyond languages. */
export function acceptedTexts(context: Context, node: Node): Language {
  const { languages } = context;
  const words = [true, false, null].filter(
    (value) => evaluateAsMeant(languages, node, value) === true,
  );
  const isKnown = opaquesOf(node, STRING).length === 0;
  return languages.or(
    isKnown ? languageOf(context, node) : languages.none,
    languages.words(words.map(String)),
    acceptedNumerals(context, node),
  );
}

function acceptedNumerals(context: Context, node: Node): Language {
  const { languages } = context;
  const numbers = numbersOf(context, node) ?? languages.none;
  const refused = languages.and(
    numeralsOf(context, NUMBER),
    languages.not(numbers),
  );
  return "none" in wordOf(context, refused)
    ? languages.or(numbers, otherwiseWritten(context))
    : numbers;
}

/** Numerals such as `1.0` and `1e3`, whose numbers have another one. */
function otherwiseWritten(context: Context): Language {
  const { languages } = context;
  return languages.and(
    numerals(context),
    languages.not(numeralsOf(context, NUMBER)),
  );
}

/** All texts that can be read as a number. */
export function numerals({ languages }: Context): Language {
  const all = languages.pattern(NUMERAL);
  return "problem" in all ? languages.none : all;
}

import type { Language } from "../../regex/index.ts";
import type { Context } from "../solve/context.ts";
import { isNumber, numberFrom } from "../../../openapi/decimal.ts";
import { compare, ONE } from "../value/decimal.ts";
import { listedUnion } from "../evaluate/listed-union.ts";
import { holdsScalar } from "../evaluate/scalar.ts";
import { formatNamed } from "../read/format.ts";
import { ANY, FRACTION, INTEGER, NUMBER } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import type { Json } from "../types.ts";
import {
  numeralsFrom,
  numeralsTo,
  PLAIN,
  plainNumeral,
} from "../value/numerals.ts";

const MAX_DEPTH = 50;
/** No language is made of more branches than these, unless all of them are constants. */
const MAX_BRANCHES = 16;

/** The plain numerals of these kinds of number. */
export function numeralsOf(context: Context, kinds: number): Language {
  const { languages } = context;
  if ((kinds & NUMBER) === 0) return languages.none;
  const plain = languages.and(
    patternOf(context, PLAIN) ?? languages.none,
    languages.not(languages.literal("-0")),
  );
  const fractions = patternOf(context, ".*\\..*") ?? languages.none;
  if ((kinds & INTEGER) === 0) return languages.and(plain, fractions);
  return (kinds & FRACTION) === 0
    ? languages.and(plain, languages.not(fractions))
    : plain;
}

/** The plain numerals of a schema's numbers; `undefined` where they are no language at hand. */
export function numbersOf(context: Context, node: Node): Language | undefined {
  const { languages } = context;
  const known = new Map<Node, Language | undefined>();
  return visit(node, 0);

  function visit(at: Node, depth: number): Language | undefined {
    if (known.has(at) || depth > MAX_DEPTH) return known.get(at);
    // So that a schema which is its own part is none at hand.
    known.set(at, undefined);
    const { keywords } = at;
    const parts = [
      ownNumbers(context, keywords),
      ...applied(keywords, (part) => visit(part, depth + 1)),
    ];
    const language = combined(parts, languages.and);
    known.set(at, language);
    return language;
  }

  function listed(
    branches: readonly Node[],
    isOne: (count: number) => boolean,
  ): Language | undefined {
    const counts = listedUnion(branches);
    if (counts === undefined) return undefined;
    const values = [...counts].flatMap(([key, count]) =>
      isOne(count) ? (numberFrom(key) ?? []) : [],
    );
    return wordsOf(context, values);
  }

  function* applied(
    { allOf = [], anyOf, oneOf, not, ...keywords }: Keywords,
    to: (part: Node) => Language | undefined,
  ): Generator<Language | undefined> {
    const union = (
      branches: readonly Node[],
      combine: typeof languages.or,
    ): Language | undefined =>
      branches.length > MAX_BRANCHES
        ? undefined
        : combined(branches.map(to), combine);
    yield* allOf.map(to);
    if (anyOf !== undefined)
      yield listed(anyOf, () => true) ?? union(anyOf, languages.or);
    if (oneOf !== undefined)
      yield listed(oneOf, (count) => count === 1) ?? union(oneOf, exactlyOne);
    if (not !== undefined) yield combined([to(not)], negation);
    if (keywords.if === undefined) return;
    const condition = to(keywords.if);
    const yes = [condition, ...[keywords.then ?? []].flat().map(to)];
    const no = [
      combined([condition], negation),
      ...[keywords.else ?? []].flat().map(to),
    ];
    const ways = [yes, no].map((way) => combined(way, languages.and));
    yield combined(ways, languages.or);
  }

  function negation(...parts: Language[]): Language {
    return languages.not(languages.and(...parts));
  }

  function exactlyOne(...branches: Language[]): Language {
    return languages.or(
      ...branches.map((branch, index) => {
        const others = branches.toSpliced(index, 1);
        return languages.and(branch, languages.not(languages.or(...others)));
      }),
    );
  }
}

/** Those that the schema's own keywords let pass, whatever its applicators say. */
export function ownNumbers(
  context: Context,
  keywords: Keywords,
): Language | undefined {
  const { languages } = context;
  const { types = ANY, values, multipleOf, opaque = [] } = keywords;
  if (keywords.never || (types & NUMBER) === 0) return languages.none;
  if (opaque.some(({ kinds }) => (kinds & NUMBER) !== 0)) return undefined;
  if (values !== undefined) {
    const holds = (value: Json): boolean =>
      holdsScalar(languages, keywords, value);
    return wordsOf(context, values.list.filter(holds));
  }
  const isWhole = multipleOf !== undefined && compare(multipleOf, ONE) === 0;
  if (multipleOf !== undefined && !isWhole) return undefined;
  const format = formatNamed(keywords.format ?? "");
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = keywords;
  const bounds = [
    minimum && numeralsFrom(minimum, false),
    format?.minimum && numeralsFrom(format.minimum, false),
    exclusiveMinimum && numeralsFrom(exclusiveMinimum, true),
    maximum && numeralsTo(maximum, false),
    format?.maximum && numeralsTo(format.maximum, false),
    exclusiveMaximum && numeralsTo(exclusiveMaximum, true),
  ].filter((pattern) => pattern !== undefined);
  const parts = [
    numeralsOf(context, isWhole ? types & INTEGER : types),
    ...bounds.map((pattern) => patternOf(context, pattern)),
  ];
  return combined(parts, languages.and);
}

function wordsOf({ languages }: Context, values: readonly unknown[]): Language {
  const numbers = values.filter(isNumber);
  return languages.words(numbers.map(plainNumeral));
}

function patternOf(
  { languages }: Context,
  pattern: string,
): Language | undefined {
  const language = languages.pattern(`^(?:${pattern})$`);
  return "problem" in language ? undefined : language;
}

function combined(
  parts: readonly (Language | undefined)[],
  combine: (...parts: Language[]) => Language,
): Language | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : combine(...known);
}

import { CharSet, MAX_CODE_POINT, rangeOf } from "./char-set.ts";

/** The sets that patterns have names for (ECMA-262, CharacterClassEscape and the dot). */

export const DIGIT: CharSet = setOf("09");
export const WORD: CharSet = setOf("09", "AZ", "__", "az");
const LINE_END = setOf("\n\n", "\r\r", "\u2028\u2029");
export const DOT: CharSet = LINE_END.negate();
export const SPACE: CharSet = LINE_END.union(
  setOf(
    ...["\t\t", "\v\f", "  ", "\u00a0\u00a0", "\u1680\u1680", "\u2000\u200a"],
    ...["\u202f\u202f", "\u205f\u205f", "\u3000\u3000", "\ufeff\ufeff"],
  ),
);

const properties = new Map<string, CharSet>();
const HIGH_END = 0xdbff;
let texts: readonly string[] | undefined;

/**
 * The code points with a Unicode property, as this platform's own regular expressions know it, which
 * the judges of a witness use too. Throws a `SyntaxError` where the platform doesn't know it.
 */
export function propertySet(property: string): CharSet {
  const known = properties.get(property);
  if (known) return known;
  const runs = new RegExp(`\\p{${property}}+`, "gu");
  // In two texts, so that no high surrogate stands before a low one: they would be one character.
  texts ??= [
    charactersOf(0, HIGH_END),
    charactersOf(HIGH_END + 1, MAX_CODE_POINT),
  ];
  const set = CharSet.of(
    texts.flatMap((text) =>
      Array.from(text.matchAll(runs), ([run]) => rangeOf(run)),
    ),
  );
  properties.set(property, set);
  return set;
}

function charactersOf(first: number, last: number): string {
  const parts: string[] = [];
  const length = 0x400;
  for (let start = first; start <= last; start += length)
    parts.push(
      String.fromCodePoint(
        ...Array.from({ length }, (_, index) => start + index),
      ),
    );
  return parts.join("");
}

/** From texts of two characters: the first and the last of a range. */
function setOf(...ranges: readonly string[]): CharSet {
  return CharSet.of(ranges.map(rangeOf));
}

import type { Json } from "../../../scripts/contract/schema/index.ts";

// Few and close together, so that the two sides of a pair speak of the same values.
export const NAMES = ["a", "b", "c", "ab", "kind"];
export const TEXTS = ["", "a", "b", "ab", "abc", "aab", "b-1", "é", "😀"];
export const NUMBERS = [-2, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 10];
export const STEPS = [0.1, 0.5, 1, 2, 3, 4];
export const SCALARS: readonly Json[] = [
  null,
  true,
  false,
  ...TEXTS.slice(0, 6),
  ...NUMBERS.slice(1, 9),
];
export const PATTERNS = [
  "^a",
  "b$",
  "c",
  "^[ab]+$",
  "^[ab]{1,3}$",
  "^a*b?$",
  "^[^a]*$",
  "^(?:a|ab)$",
  "^(?!ab)",
  "\\d",
  "^.{2}$",
];
export const FORMATS = ["date", "uuid", "ipv4", "int32", "byte"];
export const TYPES = [
  "string",
  "number",
  "integer",
  "boolean",
  "null",
  "object",
  "array",
];

const LETTERS = ["a", "b", "c", "1"];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((next) => first + next));
/** All short words of the letters that the patterns speak of. */
export const WORDS: readonly string[] = [
  ...TEXTS,
  ...LETTERS,
  ...PAIRS,
  ...PAIRS.flatMap((pair) => LETTERS.map((letter) => pair + letter)),
  "aaaa",
  "abab",
  "bbbbb",
  "2024-02-29",
  "2024-02-30",
  "127.0.0.1",
  "YWI=",
  "00000000-0000-0000-0000-000000000000",
];

import { describe, expect, test } from "vitest";
import {
  createLanguages,
  type Language,
  type Languages,
  type WordResult,
} from "../../../scripts/contract/regex/index.ts";

interface Side {
  pattern: string;
  min?: number;
  max?: number;
}
interface Row {
  name: string;
  base: Side;
  revised: Side;
  /** A shortest word that only the base has, null where there is none; and the other way round. */
  lost: string | null;
  gained: string | null;
}

const KEY_NAME =
  "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
const LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
const PATH_NAME = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";

const EQUAL = [
  ["a group or none", "^(?:abc)$", "^abc$"],
  ["a capture or none", KEY_NAME, `^${LABEL}(?:\\.${LABEL})*$`],
  ["plus or star", "^a+$", "^aa*$"],
  ["a class or an alternation", "^(?:a|b|c)$", "^[a-c]$"],
  ["a counted pair or two", "^\\d{2}$", "^[0-9][0-9]$"],
  ["reordered branches", "^(?:foo|bar)$", "^(?:bar|foo)$"],
  ["a factored prefix", "^(?:foobar|foobaz)$", "^fooba[rz]$"],
  ["a searched prefix or none", "^[^]*foo", "foo"],
  ["lazy or greedy", "^a*?b$", "^a*b$"],
  ["needless escapes, invalid under the u flag", "^[\\w\\ ]+$", "^[\\w ]+$"],
  ["adjacent counts", "^x{1,2500}x{0,2500}$", "^x{1,5000}$"],
  [
    "a tempered dot or a negative lookahead",
    "^(?:(?!foo).)*$",
    "^(?!.*foo).*$",
  ],
  ["ordered lookaheads", "^(?=.*a)(?=.*b)", "^(?=.*b)(?=.*a)"],
  ["a boundary or its look-arounds", "\\bfoo", "(?<!\\w)foo"],
  ["an assertion in a repetition", "^(?:a|b\\b)*$", "^a*b?$"],
  ["a huge repetition, folded", "^(?:a|b)*a(?:a|b){16}$", "^[ab]*a[ba]{16}$"],
] as const;

const ROWS: Row[] = [
  ...EQUAL.map(([name, base, revised]) => ({
    name,
    base: { pattern: base },
    revised: { pattern: revised },
    lost: null,
    gained: null,
  })),
  {
    name: "dots no longer allowed, within the key name's length",
    base: { pattern: KEY_NAME, min: 4, max: 63 },
    revised: { pattern: PATH_NAME, min: 4, max: 63 },
    lost: "a.aa",
    gained: null,
  },
  {
    name: "a shorter maximum alone",
    base: { pattern: KEY_NAME, min: 4, max: 63 },
    revised: { pattern: KEY_NAME, min: 4, max: 62 },
    lost: "a".repeat(63),
    gained: null,
  },
  {
    name: "a loosened class",
    base: { pattern: "^[a-z]+$" },
    revised: { pattern: "^[a-zA-Z]+$" },
    lost: null,
    gained: "A",
  },
  {
    name: "incomparable classes",
    base: { pattern: "^[a-f]+$" },
    revised: { pattern: "^[e-z]+$" },
    lost: "a",
    gained: "g",
  },
  {
    name: "a lost anchor",
    base: { pattern: "^abc" },
    revised: { pattern: "abc" },
    lost: null,
    gained: "babc",
  },
  {
    name: "a pattern that says less than the length",
    base: { pattern: "^.{2,5}$", min: 2, max: 5 },
    revised: { pattern: "", min: 2, max: 5 },
    lost: null,
    gained: "a\n",
  },
  {
    name: "code points or code units",
    base: { pattern: "^.$" },
    revised: { pattern: "^(?:.|\\ )$" },
    lost: "😀",
    gained: null,
  },
  {
    name: "a password's lookaheads",
    base: { pattern: "^(?=.*[a-z])(?=.*\\d).{8,64}$" },
    revised: { pattern: "^(?=.*[a-z])(?=.*\\d)(?=.*[A-Z]).{8,64}$" },
    lost: "aaaaaaa0",
    gained: null,
  },
  {
    name: "a wide maximum without a pattern",
    base: { pattern: "", max: 1_048_576 },
    revised: { pattern: "", max: 65_535 },
    lost: "a".repeat(65_536),
    gained: null,
  },
];

function side(languages: Languages, { pattern, min, max }: Side): Language {
  const language = languages.pattern(pattern);
  if ("problem" in language) throw new Error(language.detail);
  return languages.and(language, languages.length(min ?? 0, max ?? Infinity));
}

function result(word: string | null): WordResult {
  return word === null ? { empty: true } : { word };
}

describe("inclusion of patterns", () => {
  test.each(ROWS)("$name", ({ base, revised, lost, gained }) => {
    const languages = createLanguages();
    const { and, not, word } = languages;
    const a = side(languages, base);
    const b = side(languages, revised);
    expect(word(and(a, not(b)))).toEqual(result(lost));
    expect(word(and(b, not(a)))).toEqual(result(gained));
  });
});

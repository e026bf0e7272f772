import { describe, expect, test } from "vitest";
import {
  createLanguages,
  type Language,
  type Languages,
} from "../../../scripts/contract/regex/index.ts";

function known(languages: Languages, source: string): Language {
  const language = languages.pattern(source);
  if ("problem" in language) throw new Error(language.detail);
  return language;
}

describe("a pattern that cannot be decided is a problem with a name", () => {
  test.each([
    ["[a", "invalid"],
    ["^[A-Z", "invalid"],
    ["(?<=ab)c", "unsupported"],
    ["(a|b)\\1", "unsupported"],
    ["(?<name>a+)-\\k<name>", "unsupported"],
    ["(".repeat(5000) + ")".repeat(5000), "unsupported"],
  ])("%s", (source, problem) => {
    expect(createLanguages().pattern(source)).toMatchObject({ problem });
  });
});

describe("a shortest word is the most readable of the shortest", () => {
  test.each([
    ["letters before digits", "^[0-9a-z]{2}$", "aa"],
    ["digits before capitals", "^[A-Z0-9]$", "0"],
    ["capitals before punctuation", "^[!-Z]$", "0"],
    ["a hyphen before other signs", "^[!-/]$", "-"],
    ["ASCII before letters of elsewhere", "^[^a-zA-Z0-9]$", "-"],
    ["letters of elsewhere before symbols", "^[^\\x00-\\x7f]$", "À"],
    ["printable and longer before a control character", "^(?:\\x01|ab)$", "ab"],
    ["a control character where nothing else will do", "^[\\x00-\\x01]$", "\0"],
    ["letters wherever the pattern leaves a choice", "^.*-.*$", "-"],
  ])("%s", (_, source, word) => {
    const languages = createLanguages();
    expect(languages.word(known(languages, source))).toEqual({ word });
  });
});

describe("word()", () => {
  test("finds others than the words to avoid, and says when there are none", () => {
    const languages = createLanguages();
    const digit = known(languages, "^[01]$");
    expect(languages.word(digit, { avoid: new Set(["0"]) })).toEqual({
      word: "1",
    });
    expect(languages.word(digit, { avoid: new Set(["0", "1"]) })).toEqual({
      empty: true,
    });
  });

  test("takes the first preferred word that fits", () => {
    const languages = createLanguages();
    const name = known(languages, "^[a-z-]{4,}$");
    const prefer = ["Nope", "abc", "my-name", "other"];
    expect(languages.word(name, { prefer })).toEqual({ word: "my-name" });
    expect(
      languages.word(name, { prefer, avoid: new Set(["my-name"]) }),
    ).toEqual({ word: "other" });
  });

  test("takes no lone surrogate for a word", () => {
    const languages = createLanguages();
    const surrogate = known(languages, "^[\\ud800-\\udfff]$");
    expect(languages.word(surrogate)).toEqual({ empty: true });
    expect(languages.matches(surrogate, "\ud800")).toBe(true);
  });

  test.each([
    ["^(?:a|b)*a(?:a|b){16}$", "^(?:[ab]*a(?:ab|ba|aa|bb){8}|b{9})$"],
    ["a.{20}$|b", "a[^]{20}$|b"],
    ["^(?:[a-z]{1,50}-?){1,50}$", "^(?:[a-z]{1,50}-?){1,49}$"],
  ])("gives up on %s within its budget", (source, other) => {
    const languages = createLanguages({ maxSteps: 50_000 });
    const difference = languages.and(
      known(languages, source),
      languages.not(known(languages, other)),
    );
    expect(languages.word(difference)).toEqual({ exhausted: true });
  });

  test("answers as before after it has given up once", () => {
    const languages = createLanguages({ maxSteps: 20_000 });
    const hard = known(languages, "a.{20}$|b");
    const other = known(languages, "a[^]{20}$|b");
    const difference = languages.and(hard, languages.not(other));
    expect(languages.word(difference)).toEqual({ exhausted: true });
    expect(languages.matches(hard, `a${"x".repeat(20)}`)).toBe(true);
    expect(languages.word(languages.and(hard, languages.not(hard)))).toEqual({
      empty: true,
    });
  });
});

describe("finite sets of words", () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `region-${index}`);

  test("of ten thousand are one object however they are ordered", () => {
    const { words } = createLanguages();
    expect(words(texts.toReversed())).toBe(words(texts));
  });

  test("of ten thousand are told apart by the word that is missing", () => {
    const { and, not, word, words } = createLanguages();
    const all = words(texts);
    const fewer = words(texts.filter((text) => text !== "region-4711"));
    expect(word(and(all, not(fewer)))).toEqual({ word: "region-4711" });
    expect(word(and(fewer, not(all)))).toEqual({ empty: true });
  });

  test("are compared with patterns", () => {
    const languages = createLanguages();
    const { and, not, word, words } = languages;
    const pattern = known(languages, "^region-\\d{1,4}$");
    expect(word(and(words(texts), not(pattern)))).toEqual({ empty: true });
    expect(word(and(words(["region-x"]), not(pattern)))).toEqual({
      word: "region-x",
    });
  });

  test("may hold the empty word and words as long as they like", () => {
    const { literal, matches, word, words } = createLanguages();
    const long = "x".repeat(20_000);
    const both = words(["", long]);
    expect(matches(both, long)).toBe(true);
    expect(word(both)).toEqual({ word: "" });
    expect(word(literal(long))).toEqual({ word: long });
  });
});

describe("matches()", () => {
  test("does not backtrack where RegExp would for years", () => {
    const languages = createLanguages();
    const evil = known(languages, "^(?:a+)+$");
    expect(languages.matches(evil, `${"a".repeat(5000)}!`)).toBe(false);
  });
});

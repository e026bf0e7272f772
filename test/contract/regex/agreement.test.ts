import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createLanguages,
  type Language,
  type Languages,
} from "../../../scripts/contract/regex/index.ts";
import { pattern, text } from "./arbitraries.ts";

type Test = (text: string) => boolean;

/** The language and the engine's own opinion, where both know the pattern. */
function both(
  languages: Languages,
  source: string,
): { language: Language; finds: Test } {
  const language = languages.pattern(source);
  fc.pre(!("problem" in language));
  return { language, finds: searcher(source) };
}

/** Asked at each code point, because V8 by itself also looks between the two halves of an astral one. */
function searcher(source: string): Test {
  const regExp = new RegExp(source, "uy");
  const findsAt = (text: string, place: number): boolean => {
    regExp.lastIndex = place;
    return regExp.test(text);
  };
  return (text) => {
    let place = 0;
    for (const character of text) {
      if (findsAt(text, place)) return true;
      place += character.length;
    }
    return findsAt(text, place);
  };
}

test("a text matches exactly when the engine's own RegExp finds the pattern in it", () => {
  fc.assert(
    fc.property(pattern, fc.array(text, { maxLength: 10 }), (source, texts) => {
      const languages = createLanguages();
      const { language, finds } = both(languages, source);
      for (const candidate of texts)
        expect({
          candidate,
          matches: languages.matches(language, candidate),
        }).toEqual({ candidate, matches: finds(candidate) });
    }),
    { numRuns: 500 },
  );
});

test("a pattern that is only valid without the u flag counts code units, as the engine does", () => {
  fc.assert(
    fc.property(pattern, fc.array(text, { maxLength: 10 }), (inner, texts) => {
      const source = `(?:${inner}|\\ )$`;
      const languages = createLanguages();
      const language = languages.pattern(source);
      fc.pre(!("problem" in language));
      const regExp = new RegExp(source);
      for (const candidate of texts)
        expect({
          candidate,
          matches: languages.matches(language as Language, candidate),
        }).toEqual({ candidate, matches: regExp.test(candidate) });
    }),
    { numRuns: 250 },
  );
});

test("a word of one pattern and not the other is one to the engine too, and no random text contradicts a proof", () => {
  fc.assert(
    fc.property(
      pattern,
      pattern,
      fc.array(text, { maxLength: 20 }),
      (left, right, texts) => {
        const languages = createLanguages();
        const a = both(languages, left);
        const b = both(languages, right);
        const found = languages.word(
          languages.and(a.language, languages.not(b.language)),
        );
        const difference = (candidate: string): boolean =>
          a.finds(candidate) && !b.finds(candidate);
        if ("word" in found) {
          expect(found.word).toSatisfy(difference);
          for (const candidate of texts.filter(difference))
            expect([...found.word].length).toBeLessThanOrEqual(
              [...candidate].length,
            );
        } else if ("empty" in found)
          expect(texts.filter(difference)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test("a pattern is included in itself, in a union with it, and an intersection in each part", () => {
  fc.assert(
    fc.property(pattern, pattern, (left, right) => {
      const languages = createLanguages();
      const { and, or, not, word } = languages;
      const a = both(languages, left).language;
      const b = both(languages, right).language;
      for (const [inner, outer] of [
        [a, a],
        [a, or(a, b)],
        [and(a, b), a],
        [and(a, not(b)), not(b)],
      ] as const)
        expect(word(and(inner, not(outer)))).toEqual({ empty: true });
    }),
    { numRuns: 100 },
  );
});

import { createLanguages } from "../../../scripts/contract/regex/index.ts";

const LENGTHS = [0, 6];

const languages = createLanguages();
const known = new Map<string, readonly string[]>();

/** A shortest text that matches a pattern, and a shortest one that isn't quite short. */
export function matching(pattern: string): readonly string[] {
  let words = known.get(pattern);
  if (words === undefined) known.set(pattern, (words = wordsOf(pattern)));
  return words;
}

function wordsOf(pattern: string): string[] {
  const language = languages.pattern(pattern);
  if ("problem" in language) return [];
  return LENGTHS.flatMap((least) => {
    const longer = languages.length(least, Infinity);
    const found = languages.word(languages.and(language, longer));
    return "word" in found ? [found.word] : [];
  });
}

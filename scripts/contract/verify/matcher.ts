import type { Language, Languages } from "../regex/index.ts";

/** Whether a pattern matches a text; it throws where it is none, and the judge then has no opinion. */
export type Matches = (source: string, text: string) => boolean;

/** Witnesses are small and much alike: their texts are matched once. */
export function createMatches(languages: Languages): Matches {
  const known = new Map<string, Map<string, boolean>>();
  return (source, text) => {
    let ofSource = known.get(source);
    if (ofSource === undefined) known.set(source, (ofSource = new Map()));
    let matched = ofSource.get(text);
    if (matched === undefined) {
      matched = languages.matches(languageOf(languages, source), text);
      ofSource.set(text, matched);
    }
    return matched;
  };
}

function languageOf(languages: Languages, source: string): Language {
  const language = languages.pattern(source);
  if ("problem" in language) throw new Error(language.detail);
  return language;
}

import { entry } from "../../openapi/entry.ts";
import type { Language, Languages } from "../regex/index.ts";

/** Whether a pattern matches a text; it throws where it is none, and the judge then has no opinion. */
export type Matches = (source: string, text: string) => boolean;

/** Witnesses are small and much alike: their texts are matched once. */
export function createMatches(languages: Languages): Matches {
  const known = new Map<string, Map<string, boolean>>();
  return (source, text) => {
    const ofSource = entry(known, source, () => new Map<string, boolean>());
    return entry(ofSource, text, () =>
      languages.matches(languageOf(languages, source), text),
    );
  };
}

function languageOf(languages: Languages, source: string): Language {
  const language = languages.pattern(source);
  if ("problem" in language) throw new Error(language.detail);
  return language;
}

import type { Language, Languages } from "../regex/index.ts";

/** The language of a pattern; it throws where there is none, and the judge then has no opinion. */
export function languageOf(languages: Languages, source: string): Language {
  const language = languages.pattern(source);
  if ("problem" in language) throw new Error(language.detail);
  return language;
}

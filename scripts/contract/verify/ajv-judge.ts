import type { Languages } from "../regex/index.ts";
import { createAjv, forAjv } from "./ajv.ts";
import type { RegExpEngine } from "./ajv.ts";
import { withoutFormats } from "./format.ts";
import type { Judge } from "./judge.ts";
import { languageOf } from "./matcher.ts";

export function createAjvJudge(languages: Languages): Judge {
  const ajv = createAjv(regExpOver(languages));
  return (schema, value) => {
    const prepared = forAjv(withoutFormats(schema));
    if (typeof prepared !== "object" || prepared === null) return !!prepared;
    try {
      return ajv.compile(prepared)(value);
    } finally {
      ajv.removeSchema(prepared);
    }
  };
}

function regExpOver(languages: Languages): RegExpEngine {
  const engine = (source: string) => {
    const language = languageOf(languages, source);
    return {
      test: (text: string) => languages.matches(language, text),
      // Ajv's key for its cache: without it, all patterns would be the first one.
      toString: () => `/${source}/`,
    };
  };
  return Object.assign(engine, { code: "" });
}

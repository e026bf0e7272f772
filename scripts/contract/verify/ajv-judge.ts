import type { Languages } from "../regex/index.ts";
import type { Json } from "../schema/index.ts";
import { createAjv, forAjv } from "./ajv.ts";
import type { RegExpEngine } from "./ajv.ts";
import { withoutFormats } from "./format.ts";
import type { Judge } from "./judge.ts";
import { languageOf } from "./matcher.ts";

export function createAjvJudge(languages: Languages): Judge {
  const ajv = createAjv(regExpOver(languages));
  // Compiling costs the most by far, and the witnesses of one operation meet much the same part of its schema.
  const compiled = new Map<string, (value: Json) => boolean>();
  return (schema, value) => {
    const prepared = forAjv(withoutFormats(schema));
    if (typeof prepared !== "object" || prepared === null) return !!prepared;
    const key = JSON.stringify(prepared);
    let validate = compiled.get(key);
    if (!validate) {
      try {
        compiled.set(key, (validate = ajv.compile(prepared)));
      } finally {
        ajv.removeSchema(prepared);
      }
    }
    return validate(value);
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

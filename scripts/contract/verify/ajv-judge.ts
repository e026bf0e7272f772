import type { Languages } from "../regex/index.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { createAjv, forAjv } from "./ajv.ts";
import type { RegExpEngine } from "./ajv.ts";
import { withoutFormats } from "./format.ts";
import type { Judge } from "./judge.ts";
import { languageOf } from "./matcher.ts";
import { isObject } from "./rewrite.ts";

export function createAjvJudge(languages: Languages): Judge {
  const ajv = createAjv(regExpOver(languages));
  const compiled = new WeakMap<object, Judge>();
  // Excerpts for one witness are often alike in many operations.
  const alike = new Map<string, Judge>();

  function compile(schema: object): Judge {
    const prepared = forAjv(withoutFormats(schema as Json));
    // Below a `not` Ajv writes no code for messages, which nobody reads.
    const { $defs, ...rest } = prepared as JsonObject;
    const negated = { ...($defs !== undefined && { $defs }), not: rest };
    try {
      const validate = ajv.compile(negated);
      return (_, value) => !validate(value);
    } finally {
      ajv.removeSchema(negated);
    }
  }

  return (schema, value) => {
    if (!isObject(schema)) return schema === true;
    let judge = compiled.get(schema);
    if (!judge) {
      const text = JSON.stringify(schema);
      judge = alike.get(text) ?? compile(schema);
      alike.set(text, judge);
      compiled.set(schema, judge);
    }
    return judge(schema, value);
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

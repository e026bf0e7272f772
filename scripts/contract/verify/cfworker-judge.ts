import { validate } from "@cfworker/json-schema";
import type { Schema } from "@cfworker/json-schema";
import type { Languages } from "../regex/index.ts";
import type { Json } from "../schema/index.ts";
import { withoutFormats } from "./format.ts";
import type { Judge } from "./judge.ts";
import { languageOf } from "./matcher.ts";
import { isObject, rewrite } from "./rewrite.ts";

/**
 * It makes every pattern a RegExp with the `u` flag. So that none of them backtracks or is refused,
 * each is put as the list of those texts in the value that it matches.
 */
export function createCfworkerJudge(languages: Languages): Judge {
  return (schema, value) => {
    const texts = [...textsIn(value)];
    const prepared = rewrite(withoutFormats(schema), (part) => {
      const { pattern, patternProperties } = part;
      return {
        ...part,
        ...(typeof pattern === "string" && { pattern: listing(pattern) }),
        ...(isObject(patternProperties) && {
          patternProperties: Object.fromEntries(
            Object.entries(patternProperties).map(([source, each], index) => [
              listing(source, index),
              each,
            ]),
          ),
        }),
      };
    });
    return validate(value, prepared as Schema | boolean, "2020-12").valid;

    function listing(source: string, index = 0): string {
      const language = languageOf(languages, source);
      const matched = texts.filter((text) => languages.matches(language, text));
      // The empty group keeps the keys of `patternProperties` apart where two match the same names.
      return `^(?:${matched.map(escape).join("|") || "(?!)"})$(?:){${index}}`;
    }
  };
}

function* textsIn(value: Json): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) {
      yield name;
      yield* textsIn(member);
    }
}

function escape(text: string): string {
  return text.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, "\\$&");
}

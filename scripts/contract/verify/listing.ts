import { decimal, isNumber, type ExactNumber } from "../../openapi/decimal.ts";
import { isMultiple } from "../schema/value/decimal.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { literalPattern } from "../regex/literal.ts";
import type { Matches } from "./matcher.ts";
import { isJsonObject } from "../schema/value/json.ts";

/**
 * For one value, a schema's patterns as lists of those texts in the value that they match, and its
 * `multipleOf` as the list of those numbers that it divides. Validators make each pattern a RegExp with
 * the `u` flag, which may backtrack for years or be refused, and divide in binary, where 0.3 is no
 * multiple of 0.1.
 */
export function createListing(
  matches: Matches,
  value: Json,
): (schema: JsonObject) => JsonObject {
  const found: Json[] = [];
  addScalars(value, found);
  const texts = found.filter((each) => typeof each === "string");
  const numbers = found.filter(isNumber);
  return ({ pattern, multipleOf, patternProperties, ...rest }) => ({
    ...rest,
    ...(typeof pattern === "string" && { pattern: matching(pattern) }),
    ...(isJsonObject(patternProperties) && {
      patternProperties: Object.fromEntries(
        Object.entries(patternProperties).map(([source, each], index) => [
          // The empty group keeps two apart that match the same names.
          `${matching(source)}(?:){${index}}`,
          each,
        ]),
      ),
    }),
    ...(isNumber(multipleOf) && {
      allOf: [...allOfParts(rest), divided(multipleOf)],
    }),
  });

  function matching(source: string): string {
    const matched = texts.filter((text) => matches(source, text));
    return matched.length === 0
      ? "(?!)"
      : `^(?:${matched.map(literally).join("|")})$`;
  }

  function divided(step: ExactNumber): JsonObject {
    const multiples = numbers.filter((number) =>
      isMultiple(decimal(number), decimal(step)),
    );
    return { anyOf: [{ not: { type: "number" } }, { enum: multiples }] };
  }
}

export function allOfParts({ allOf }: JsonObject): readonly Json[] {
  return Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
}

/** Names of members count: patterns speak of them too. */
function addScalars(value: Json, found: Json[]): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) addScalars(item, found);
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      found.push(name);
      addScalars(member, found);
    }
  } else {
    found.push(value);
  }
}

/** Longer runs of one character are counted: a RegExp of 100,000 letters is too large to be compiled. */
const RUN = 9;

function literally(text: string): string {
  return text.replaceAll(/(.)\1*/gsu, (run, one: string) => {
    const count = run.length / one.length;
    return count > RUN
      ? `${literalPattern(one)}{${count}}`
      : literalPattern(run);
  });
}

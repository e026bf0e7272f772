import type { Json } from "../schema/index.ts";
import { show } from "./details.ts";
import type { Finding } from "./types.ts";

/** What each keyword asks for, after "expects"; the others are told by their name. */
const WORDS: Readonly<Record<string, (value: string) => string>> = {
  maximum: (value) => `at most ${value}`,
  minimum: (value) => `at least ${value}`,
  exclusiveMaximum: (value) => `less than ${value}`,
  exclusiveMinimum: (value) => `more than ${value}`,
  multipleOf: (value) => `a multiple of ${value}`,
  maxLength: (value) => `a length of at most ${value}`,
  minLength: (value) => `a length of at least ${value}`,
  pattern: (value) => `a match of ${value}`,
  format: (value) => `the format ${value}`,
  maxItems: (value) => `a number of items of at most ${value}`,
  minItems: (value) => `a number of items of at least ${value}`,
  maxProperties: (value) => `a number of properties of at most ${value}`,
  minProperties: (value) => `a number of properties of at least ${value}`,
  uniqueItems: () => "no item twice",
  type: (value) =>
    `the type ${value.replaceAll('"', "").replaceAll(", ", " or ")}`,
};

/** What the side that refuses the witness expects in the place of what is marked. */
export function expectationOf({ side, args, places }: Finding): string {
  const { keyword, property, missing, media, status, values } = args;
  const rule = side === "response" ? args["base"] : args["revised"];
  if (missing !== undefined) return show(missing);
  if (media !== undefined) return `another media type than ${show(media)}`;
  if (typeof keyword !== "string") {
    if (rule !== undefined) return oneOf(rule);
    if (values !== undefined) return `another media type than ${show(values)}`;
    return status === undefined
      ? `${places[0]?.at ?? "it"} to be there`
      : `another status than ${show(status)}`;
  }
  if (property !== undefined) {
    return /[rR]equired$/.test(keyword)
      ? `${show(property)} to be there`
      : `no such ${show(property)}`;
  }
  if (rule === undefined) return `what ${keyword} allows`;
  return WORDS[keyword]?.(show(rule)) ?? oneOf(rule);
}

function oneOf(rule: Json): string {
  return Array.isArray(rule) && rule.length > 1
    ? `one of ${show(rule)}`
    : show(rule);
}

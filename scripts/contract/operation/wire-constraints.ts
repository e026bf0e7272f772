import { at, type Draft } from "../schema/index.ts";
import type { Parameter, ParameterPlace } from "./model.ts";
import { join } from "../../openapi/pointer.ts";
import { SEPARATORS, writtenForm } from "./serialization.ts";

// An empty segment makes another URL, and so do "." and ".." (RFC 3986, 5.2.4).
const SEGMENT = "^(?:[^./]|\\.[^./]|\\.\\.[^/])[^/]*$";
// RFC 9110, 5.5: visible characters, blanks and tabs only among them.
const FIELD_VALUE = "^(?:[!-~](?:[\\t -~]*[!-~])?)?$";
// A list in a header has no empty elements (RFC 9110, 5.6.1).
const ELEMENT = "^[!-~](?:[\\t -~]*[!-~])?$";

const TEXTS: Partial<Record<ParameterPlace, string>> = {
  path: SEGMENT,
  header: FIELD_VALUE,
};
const ITEMS: Partial<Record<ParameterPlace, string>> = {
  path: SEGMENT,
  header: ELEMENT,
};

// Null is no text: as a value or an item it leaves no trace (RFC 6570, 2.3).
const SENT = { type: ["string", "number", "boolean", "array", "object"] };

/** What the schema leaves open: nothing, one text (it speaks of no lists or objects), or any text at all. */
export type Openness = "none" | "one text" | "any text";

/** What the wire rules out whatever the schema says, as if it stood in the schema. */
export function wireConstraints(
  parameter: Parameter,
  home: string,
  openness: Openness,
): Draft | undefined {
  const { place, type } = parameter;
  const whole = TEXTS[place];
  if (type !== undefined && (type !== "string" || whole === undefined))
    return undefined;
  const pattern = whole === undefined ? {} : { pattern: whole };
  if (openness === "any text") return at(home, { type: "string", ...pattern });
  if (openness === "one text")
    return at(home, { ...SENT, ...pattern, ...ONE_TEXT });
  if (type !== undefined) return at(home, pattern);
  const items = join(home, "items");
  const patterns = itemPatterns(parameter).map((each) =>
    at(items, { pattern: each }),
  );
  return at(home, {
    ...SENT,
    ...pattern,
    // What is empty leaves no trace on the wire; a header is there nevertheless.
    minItems: 1,
    ...(place !== "header" && { minProperties: 1 }),
    items: at(items, {
      ...SENT,
      ...(patterns.length > 0 && { allOf: patterns }),
    }),
  });
}

/** Neither a list nor an object, whatever its length. */
const ONE_TEXT = {
  minItems: 1,
  maxItems: 0,
  minProperties: 1,
  maxProperties: 0,
};

function itemPatterns(parameter: Parameter): readonly string[] {
  const item = ITEMS[parameter.place];
  // A separator in an item reads as one more item, or doesn't: nothing tells.
  const separator = SEPARATORS[writtenForm(parameter, "array")];
  return [
    ...(item === undefined ? [] : [item]),
    ...(separator === undefined ? [] : [`^[^${separator}]*$`]),
  ];
}

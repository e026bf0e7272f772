import { at } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import type { Parameter, ParameterPlace } from "./model.ts";
import { JSON_TYPES } from "./serialization.ts";

// An empty segment makes another URL, and so do "." and ".." (RFC 3986, 5.2.4).
const SEGMENT = "^(?:[^./]|\\.[^./]|\\.\\.[^/])[^/]*$";
// RFC 9110, 5.5: visible characters, blanks and tabs only among them.
const FIELD_VALUE = "^(?:[!-~](?:[\\t -~]*[!-~])?)?$";
// Nothing escapes a comma, and a list has no empty elements (RFC 9110, 5.6.1).
const LIST_ELEMENT = "^[!-+\\--~](?:[\\t -+\\--~]*[!-+\\--~])?$";

interface Texts {
  readonly whole?: string;
  readonly item?: string;
}

const TEXTS: Record<ParameterPlace, Texts> = {
  path: { whole: SEGMENT, item: SEGMENT },
  header: { whole: FIELD_VALUE, item: LIST_ELEMENT },
  query: {},
  cookie: {},
};

// They stand in no document: a pointer into them is none.
const limitsOf = (place: ParameterPlace, types?: readonly string[]): Draft => {
  const { whole, item } = TEXTS[place];
  return at("", {
    ...(types !== undefined && { type: types }),
    // What is empty leaves no trace on the wire.
    minItems: 1,
    minProperties: 1,
    ...(whole !== undefined && { pattern: whole }),
    ...(item !== undefined && { items: at("", { pattern: item }) }),
  });
};

const forEachPlace = (types?: readonly string[]) => ({
  path: limitsOf("path", types),
  query: limitsOf("query", types),
  header: limitsOf("header", types),
  cookie: limitsOf("cookie", types),
});

const OF_ANY_SHAPE = forEachPlace();
const OF_ONE_TEXT = forEachPlace([...JSON_TYPES.scalar, "null"]);

/** What cannot be sent whatever the schema says; `isOneText`: it says nothing of lists or objects. */
export function sendable(
  { place, type }: Parameter,
  isOneText: boolean,
): Draft | undefined {
  const isAlways =
    type !== undefined &&
    (type !== "string" || TEXTS[place].whole === undefined);
  if (isAlways) return undefined;
  return (isOneText ? OF_ONE_TEXT : OF_ANY_SHAPE)[place];
}

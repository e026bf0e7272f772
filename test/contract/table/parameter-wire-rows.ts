import {
  json,
  list,
  one,
  plain,
  POINT,
  TEXT,
  WHOLE,
  type ParameterRow,
} from "./parameter-row.ts";

const COMMAS = { explode: false };
const PATH = { in: "path", required: true };
const HEADER = { in: "header" };
const ONE_ITEM = { type: "array", items: WHOLE, maxItems: 1 };
const MAY_K = { type: "object", properties: { k: TEXT } };
const MUST_K = { ...MAY_K, required: ["k"] };
const MUST_A = { ...POINT, required: ["a"] };
const DEEP = { style: "deepObject" };

/** What two schemas say may differ where the text on the wire does not, and the other way round. */
export const PARAMETER_WIRE_ROWS: readonly ParameterRow[] = [
  ["anything at all to text", "harmless", one({}), one(TEXT)],
  ["anything at all to a number", "breaking", one({}), one(WHOLE)],
  ["text to anything at all", "harmless", one(TEXT), one({})],
  [
    "a header of anything to text",
    "harmless",
    one({}, HEADER),
    one(TEXT, HEADER),
  ],
  [
    "a path value of anything to text",
    "harmless",
    one({}, PATH),
    one(TEXT, PATH),
  ],
  [
    "a path value of anything to one of two",
    "breaking",
    one({}, PATH),
    one({ ...TEXT, enum: ["a", "b"] }, PATH),
  ],
  [
    "anything, if a number, up to seven",
    "harmless",
    one({}),
    one({ maximum: 7 }),
  ],
  ["anything, if a list, of seven", "harmless", one({}), one({ minItems: 7 })],
  [
    "a list of seven to one of eight",
    "breaking",
    one({ minItems: 7 }),
    one({ minItems: 8 }),
  ],
  [
    "anything, if an object, with a name",
    "harmless",
    one({}),
    one({ required: ["a"] }),
  ],
  ["commas for one item", "harmless", one(ONE_ITEM), one(ONE_ITEM, COMMAS)],
  [
    "commas for two items",
    "breaking",
    one({ ...ONE_ITEM, maxItems: 2 }),
    one({ ...ONE_ITEM, maxItems: 2 }, COMMAS),
  ],
  ["a list with commas to text", "harmless", list(TEXT, COMMAS), one(TEXT)],
  [
    "a list of numbers with commas to text of digits",
    "breaking",
    list(WHOLE, COMMAS),
    one({ ...TEXT, pattern: "^[-0-9]+$" }),
  ],
  [
    "a list of numbers with commas to text of digits and commas",
    "harmless",
    list(WHOLE, COMMAS),
    one({ ...TEXT, pattern: "^[-0-9,]+$" }),
  ],
  [
    "a header of digits to a list of what has no plain language",
    "undecided",
    one({ ...TEXT, pattern: "^[0-9]+$" }, HEADER),
    list({ ...WHOLE, multipleOf: 7 }, HEADER),
  ],
  ["text to a list with commas", "harmless", one(TEXT), list(TEXT, COMMAS)],
  [
    "a list in a header to text",
    "harmless",
    list(TEXT, HEADER),
    one(TEXT, HEADER),
  ],
  [
    "a header's text to a list",
    "harmless",
    one(TEXT, HEADER),
    list(TEXT, HEADER),
  ],
  [
    "a header's text to a list of one",
    "breaking",
    one(TEXT, HEADER),
    one({ type: "array", items: TEXT, maxItems: 1 }, HEADER),
  ],
  [
    "a list in the path to text of any kind",
    "harmless",
    list(WHOLE, PATH),
    one(TEXT, PATH),
  ],
  ["a number as JSON", "harmless", one(WHOLE), json(WHOLE)],
  ["a number no longer as JSON", "harmless", json(WHOLE), one(WHOLE)],
  [
    "a boolean as JSON",
    "harmless",
    one({ type: "boolean" }),
    json({ type: "boolean" }),
  ],
  ["text no longer as JSON, without quotes", "breaking", json(TEXT), one(TEXT)],
  [
    "a list as JSON",
    "breaking",
    list(WHOLE),
    json({ type: "array", items: WHOLE }),
  ],
  ["text as plain text", "harmless", one(TEXT), plain(TEXT)],
  ["a number as plain text", "harmless", plain(WHOLE), one(WHOLE)],
  ["plain text to numbers", "breaking", plain(TEXT), one(WHOLE)],
  [
    "an object in a form of its own to another",
    "undecided",
    {
      in: "query",
      name: "x",
      content: { "application/xml": { schema: POINT } },
    },
    { in: "query", name: "x", content: { "text/csv": { schema: POINT } } },
  ],
  [
    "a sole member that becomes required",
    "harmless",
    one(MAY_K, DEEP),
    one(MUST_K, DEEP),
  ],
  [
    "a member among others that becomes required",
    "breaking",
    one(POINT, DEEP),
    one(MUST_A, DEEP),
  ],
  [
    "a sole exploded member that becomes required",
    "harmless",
    one(MAY_K),
    one(MUST_K),
  ],
  [
    "an exploded member that becomes required",
    "breaking",
    one(POINT),
    one(MUST_A),
  ],
  [
    "a sole member of a required object that becomes required",
    "breaking",
    one(MAY_K, { required: true }),
    one(MUST_K, { required: true }),
  ],
  [
    "an exploded object by another name",
    "harmless",
    one(POINT),
    one(POINT, { name: "y" }),
  ],
  [
    "an object in brackets by another name",
    "undecided",
    one(POINT, DEEP),
    one(POINT, { ...DEEP, name: "y" }),
  ],
  [
    "a single parameter for an exploded object",
    "harmless",
    one(TEXT),
    one({ type: "object", properties: { x: TEXT } }),
  ],
  [
    "a single parameter for an exploded object of another type",
    "breaking",
    one(TEXT),
    one({ type: "object", properties: { x: WHOLE } }),
  ],
  [
    "an exploded object for a single parameter",
    "harmless",
    one({ type: "object", properties: { x: TEXT } }),
    one(TEXT),
  ],
  [
    "a header of one line, as all are",
    "harmless",
    one(TEXT, HEADER),
    one({ ...TEXT, pattern: "^.*$" }, HEADER),
  ],
  [
    "a query of one line, as not all are",
    "breaking",
    one(TEXT),
    one({ ...TEXT, pattern: "^.*$" }),
  ],
  [
    "a header with something to see",
    "harmless",
    one({ ...TEXT, minLength: 1 }, HEADER),
    one({ ...TEXT, pattern: "\\S" }, HEADER),
  ],
  [
    "a header without blanks",
    "breaking",
    one(TEXT, HEADER),
    one({ ...TEXT, pattern: "^\\S*$" }, HEADER),
  ],
  [
    "a path value that is not the folder itself",
    "harmless",
    one(TEXT, PATH),
    one({ ...TEXT, pattern: "[^.]|\\.{3}" }, PATH),
  ],
  [
    "a path value without dots",
    "breaking",
    one(TEXT, PATH),
    one({ ...TEXT, pattern: "^[^.]+$" }, PATH),
  ],
];

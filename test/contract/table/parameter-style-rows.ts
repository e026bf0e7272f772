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

const WORD = { type: "string", pattern: "^[a-z]+$" };
const having = (a: object): object => ({ type: "object", properties: { a } });
const DEEP = { style: "deepObject", explode: true };
const inPath = { in: "path", required: true };
const inHeader = { in: "header" };
const inCookie = { in: "cookie" };

/** How values are written, and what is in them; each change beside one that is none. */
export const PARAMETER_STYLE_ROWS: readonly ParameterRow[] = [
  [
    "reserved letters as they are",
    "harmless",
    one(WORD),
    one(WORD, { allowReserved: true }),
  ],
  [
    "no explosion of what is one text",
    "harmless",
    one(TEXT),
    one(TEXT, { explode: false }),
  ],
  [
    "no explosion of a list",
    "breaking",
    list(TEXT),
    list(TEXT, { explode: false }),
  ],
  [
    "no explosion of a list of one word",
    "harmless",
    one({ type: "array", maxItems: 1, items: WORD }),
    one({ type: "array", maxItems: 1, items: WORD }, { explode: false }),
  ],
  [
    "pipes for blanks",
    "breaking",
    list(TEXT, { style: "spaceDelimited", explode: false }),
    list(TEXT, { style: "pipeDelimited", explode: false }),
  ],
  [
    "a member in brackets to an integer",
    "breaking",
    one(having(TEXT), DEEP),
    one(having(WHOLE), DEEP),
  ],
  [
    "a member in brackets to text",
    "harmless",
    one(having(WHOLE), DEEP),
    one(having(TEXT), DEEP),
  ],
  [
    "the only member, by its own name",
    "harmless",
    one(having(TEXT)),
    one(TEXT, { name: "a" }),
  ],
  [
    "a member of JSON",
    "breaking",
    json(having(WHOLE)),
    json(having({ type: "boolean" })),
  ],
  [
    "a member of JSON, wider",
    "harmless",
    json(having(WHOLE)),
    json(having({ type: "number" })),
  ],
  ["an object as JSON", "breaking", one(POINT), json(POINT)],
  ["a text as plain text", "harmless", one(TEXT), plain(TEXT)],
  [
    "a list of texts in a header to integers",
    "breaking",
    list(TEXT, inHeader),
    list(WHOLE, inHeader),
  ],
  [
    "a list of integers in a header to texts",
    "harmless",
    list(WHOLE, inHeader),
    list(TEXT, inHeader),
  ],
  [
    "an object in a header by pairs",
    "breaking",
    one(POINT, inHeader),
    one(POINT, { ...inHeader, explode: true }),
  ],
  [
    "a cookie to an integer",
    "breaking",
    one(TEXT, inCookie),
    one(WHOLE, inCookie),
  ],
  ["a cookie to text", "harmless", one(WHOLE, inCookie), one(TEXT, inCookie)],
  [
    "a list in a cookie with commas",
    "breaking",
    list(TEXT, inCookie),
    list(TEXT, { ...inCookie, explode: false }),
  ],
  [
    "a move from query to cookie",
    "breaking",
    one(TEXT, { required: true }),
    one(TEXT, { ...inCookie, required: true }),
  ],
  [
    "a label in the path",
    "breaking",
    one(TEXT, inPath),
    one(TEXT, { ...inPath, style: "label" }),
  ],
  [
    "a label written out",
    "harmless",
    one(TEXT, inPath),
    one(TEXT, { ...inPath, style: "simple" }),
  ],
  [
    "a list of texts in the path to integers",
    "breaking",
    list(TEXT, inPath),
    list(WHOLE, inPath),
  ],
  [
    "a list in the path, exploded",
    "harmless",
    list(TEXT, inPath),
    list(TEXT, { ...inPath, explode: true }),
  ],
  [
    "an object in the path by pairs",
    "breaking",
    one(POINT, inPath),
    one(POINT, { ...inPath, explode: true }),
  ],
  [
    "a matrix of a list, exploded",
    "breaking",
    list(TEXT, { ...inPath, style: "matrix" }),
    list(TEXT, { ...inPath, style: "matrix", explode: true }),
  ],
];

import { list, one, TEXT, WHOLE } from "./parameter-row.ts";
import type { ParameterRow } from "./parameter-row.ts";

export const PARAMETER_PRESENCE_ROWS: readonly ParameterRow[] = [
  [
    "an empty value that is no longer allowed",
    "breaking",
    one(WHOLE, { allowEmptyValue: true }),
    one(WHOLE),
  ],
  [
    "an empty value that is allowed now",
    "harmless",
    one(WHOLE),
    one(WHOLE, { allowEmptyValue: true }),
  ],
  [
    "an optional one that becomes required",
    "breaking",
    one(TEXT),
    one(TEXT, { required: true }),
  ],
  [
    "a required one that becomes optional",
    "harmless",
    one(TEXT, { required: true }),
    one(TEXT),
  ],
  ["an optional one that is gone", "undecided", one(TEXT), undefined],
  ["an optional one that is new", "harmless", undefined, one(TEXT)],
  [
    "a required one that is new",
    "breaking",
    undefined,
    one(TEXT, { required: true }),
  ],
  [
    "a required one that is new and has a default",
    "breaking",
    undefined,
    one({ ...TEXT, default: "a" }, { required: true }),
  ],
  [
    "a changed default",
    "undecided",
    one({ ...TEXT, default: "a" }),
    one({ ...TEXT, default: "b" }),
  ],
  [
    "a changed default of a required one",
    "harmless",
    one({ ...TEXT, default: "a" }, { required: true }),
    one({ ...TEXT, default: "b" }, { required: true }),
  ],
  [
    "another case of a query's name",
    "breaking",
    one(TEXT),
    one(TEXT, { name: "X", required: true }),
  ],
  [
    "another case of a header's name",
    "harmless",
    one(TEXT, { in: "header", required: true }),
    one(TEXT, { in: "header", name: "X", required: true }),
  ],
  [
    "a move from query to header",
    "breaking",
    one(TEXT, { required: true }),
    one(TEXT, { in: "header", required: true }),
  ],
  [
    "a move to the path",
    "breaking",
    one(TEXT, { required: true }),
    one(TEXT, { in: "path", required: true }),
  ],
  [
    "a header's integer to text",
    "harmless",
    one(WHOLE, { in: "header" }),
    one(TEXT, { in: "header" }),
  ],
  [
    "a cookie that becomes required",
    "breaking",
    one(TEXT, { in: "cookie" }),
    one(TEXT, { in: "cookie", required: true }),
  ],
  [
    "a path value that must not be empty, which it cannot be",
    "harmless",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, minLength: 1 }, { in: "path", required: true }),
  ],
  [
    "a path value without a slash, which it cannot have",
    "harmless",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, pattern: "^[^/]*$" }, { in: "path", required: true }),
  ],
  [
    "a path value of two characters",
    "breaking",
    one(TEXT, { in: "path", required: true }),
    one({ ...TEXT, minLength: 2 }, { in: "path", required: true }),
  ],
  [
    "a path value in matrix style",
    "breaking",
    one(TEXT, { in: "path", required: true }),
    one(TEXT, { in: "path", required: true, style: "matrix" }),
  ],
  [
    "a list in the path to text",
    "harmless",
    list(WHOLE, { in: "path", required: true }),
    list(TEXT, { in: "path", required: true }),
  ],
];

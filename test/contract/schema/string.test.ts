import { expect, it } from "vitest";
import { both, type Row } from "./ask.ts";

const STRING = { type: "string" };
const NAME =
  "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

const ROWS: readonly Row[] = [
  ["minLength", STRING, { ...STRING, minLength: 1 }, ['minLength@ ""'], []],
  [
    "maxLength",
    { ...STRING, maxLength: 5 },
    { ...STRING, maxLength: 3 },
    ['maxLength@ "aaaa"'],
    [],
  ],
  [
    "lengths in code points, not UTF-16 units",
    { ...STRING, pattern: "^😀*$", maxLength: 2 },
    { ...STRING, maxLength: 3 },
    [],
    ['maxLength@ "aaa"', 'pattern@ "a"'],
  ],
  [
    "crossing lengths leave no string to send",
    { ...STRING, minLength: 5, maxLength: 4 },
    { type: "integer" },
    ['if type@ ""', "? unsatisfiable"],
    ["type@ 1"],
  ],
  [
    "a tightened pattern",
    { ...STRING, pattern: "^[a-z]+$" },
    { ...STRING, pattern: "^[a-y]+$" },
    ['pattern@ "z"'],
    [],
  ],
  [
    "equivalent patterns",
    { ...STRING, pattern: "^(a|b)+$" },
    { ...STRING, pattern: "^[ab][ab]*$" },
    [],
    [],
  ],
  [
    "patterns that overlap",
    { ...STRING, pattern: "^[ab]$" },
    { ...STRING, pattern: "^[bc]$" },
    ['pattern@ "a"'],
    ['pattern@ "c"'],
  ],
  [
    "pattern and lengths together",
    { ...STRING, pattern: "^a+$", maxLength: 3 },
    { ...STRING, pattern: "^a{1,3}$" },
    [],
    [],
  ],
  [
    "a pattern is searched for, not matched",
    { ...STRING, pattern: "ab" },
    { ...STRING, pattern: "b" },
    [],
    ['pattern@ "b"'],
  ],
  [
    "minLength 1 is not the pattern '.', which a line break fails",
    { ...STRING, minLength: 1 },
    { ...STRING, pattern: "." },
    ['pattern@ "\\n"'],
    [],
  ],
  [
    "the key name with its length spelled out",
    { ...STRING, pattern: NAME, minLength: 1 },
    { ...STRING, pattern: NAME },
    [],
    [],
  ],
  [
    "dots no longer allowed in the key name",
    { ...STRING, pattern: NAME },
    { ...STRING, pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" },
    ['pattern@ "a.a"'],
    [],
  ],
  ["format", STRING, { ...STRING, format: "uuid" }, ['format@ ""'], []],
  [
    "date-time is no date",
    { ...STRING, format: "date" },
    { ...STRING, format: "date-time" },
    ['format@ "2025-01-31"'],
    ['format@ "2025-01-31T12:00:00Z"'],
  ],
  [
    "ipv4 as a pattern",
    { ...STRING, format: "ipv4" },
    { ...STRING, pattern: "^[0-9.]{7,15}$" },
    [],
    ['format@ "0000000"'],
  ],
  [
    "a format that restricts nothing",
    STRING,
    { ...STRING, format: "password" },
    [],
    [],
  ],
  [
    "an unknown format",
    STRING,
    { ...STRING, format: "galaxy" },
    ["? format"],
    [],
  ],
  [
    "an unknown format on both sides",
    { ...STRING, format: "galaxy", maxLength: 3 },
    { ...STRING, format: "galaxy" },
    [],
    ["? format"],
  ],
  [
    "a format of another type",
    { type: "integer" },
    { type: "integer", format: "uuid" },
    [],
    [],
  ],
  [
    "a content annotation",
    STRING,
    { ...STRING, contentEncoding: "base64" },
    ["? contentEncoding"],
    [],
  ],
  [
    "3.1's word for bytes",
    { ...STRING, format: "binary" },
    { ...STRING, contentMediaType: "application/octet-stream" },
    [],
    [],
  ],
  [
    "a pattern that cannot be read",
    { ...STRING, pattern: "^a" },
    { ...STRING, pattern: "[" },
    ["? pattern"],
    ["? pattern"],
  ],
  [
    "a pattern that cannot be read on either side",
    { ...STRING, pattern: "[", minLength: 1 },
    { ...STRING, pattern: "[" },
    [],
    ["? pattern"],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

it("prefers the document's own example", () => {
  const reader = { ...STRING, pattern: "^x" };
  const writer = { ...STRING, examples: ["xenon", "my-api-key"] };
  expect(both(writer, reader)).toEqual([['pattern@ "my-api-key"'], []]);
});

import { expect, it } from "vitest";
import { both, type Row } from "./ask.ts";

const STRING = { type: "string" };
const INTEGER = { type: "integer" };
const of = (format: string, more: object = {}): object => ({
  ...STRING,
  format,
  ...more,
});
const int = (format: string): object => ({ ...INTEGER, format });

const ROWS: readonly Row[] = [
  [
    "int8 is a range",
    int("int8"),
    { ...INTEGER, minimum: -128, maximum: 127 },
    [],
    [],
  ],
  [
    "int8 is a narrower one than int16",
    int("int8"),
    int("int16"),
    [],
    ["format@ 128"],
  ],
  [
    "unsigned integers are never negative",
    int("uint32"),
    { ...INTEGER, minimum: 0 },
    [],
    ["format@ 4294967296"],
  ],
  [
    "uint64 ends where no number can tell",
    int("uint64"),
    { ...INTEGER, minimum: 0 },
    [],
    [],
  ],
  ["int64 and uint64", int("int64"), int("uint64"), ["format@ -1"], []],
  ["a range of numbers, for strings", of("uint32"), STRING, [], []],
  [
    "email and its international kind",
    of("email"),
    of("idn-email"),
    [],
    ['format@ "jürgen@bücher.example"'],
  ],
  [
    "hostname and its international kind",
    of("hostname"),
    of("idn-hostname"),
    [],
    ['format@ "bücher.example"'],
  ],
  [
    "uri and iri",
    of("uri"),
    of("iri"),
    [],
    ['format@ "https://bücher.example"'],
  ],
  [
    "the date that HTTP prefers",
    of("imf-fixdate"),
    of("http-date"),
    [],
    ['format@ "Fri Apr 01 00:00:00 0000"'],
  ],
  [
    "base64 for URLs",
    of("base64url"),
    of("byte"),
    ['format@ "-_-_"'],
    ['format@ "+aaa"'],
  ],
  [
    "a character",
    of("char"),
    { ...STRING, minLength: 1, maxLength: 1 },
    [],
    [],
  ],
  [
    "a template, and a reference, which has no braces",
    of("uri-reference"),
    of("uri-template"),
    [],
    ['format@ "/{a}"'],
  ],
  [
    "a token and a media range",
    of("sf-token"),
    of("media-range"),
    ['format@ "a"'],
    ['format@ "0/a"'],
  ],
  ["regex is no regular language", STRING, of("regex"), ["? format"], []],
  [
    "decimals are written in many ways, but not in none",
    STRING,
    of("decimal"),
    ['format@ ""'],
    [],
  ],
  ["uuid4 has several readings", STRING, of("uuid4"), ['format@ ""'], []],
  [
    "which of them is meant nobody knows",
    of("uuid"),
    of("uuid4"),
    ["? format"],
    ["? format"],
  ],
  [
    "what every reading allows is allowed",
    {
      ...STRING,
      pattern:
        "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
    },
    of("uuid4"),
    [],
    ["? format"],
  ],
  [
    "what every reading sends is refused",
    of("uuid4"),
    of("uuid4", { maxLength: 35 }),
    ['maxLength@ "123e4567-e89b-42d3-a456-426614174000"'],
    [],
  ],
  [
    "an address of either kind, or what some take for one",
    of("ipv6"),
    of("ipvanyaddress"),
    [],
    ['format@ "192.0.2.1"'],
  ],
  [
    "no address at all",
    of("date"),
    of("ipvanyaddress"),
    ['format@ "2025-01-31"'],
    ['format@ "192.0.2.1"'],
  ],
  [
    "byte and what 3.1 writes for it",
    of("byte"),
    { ...STRING, contentEncoding: "base64" },
    [],
    [],
  ],
  [
    "a length beside an encoding that is known",
    { ...STRING, contentEncoding: "base64", maxLength: 8 },
    { ...STRING, contentEncoding: "base64", maxLength: 4 },
    ['maxLength@ "aaaaaaaa"'],
    [],
  ],
  [
    "an encoding, which no validator asserts",
    STRING,
    { ...STRING, contentEncoding: "base64url" },
    ["? contentEncoding"],
    [],
  ],
  [
    "an encoding beyond us",
    STRING,
    { ...STRING, contentEncoding: "quoted-printable" },
    ["? contentEncoding"],
    [],
  ],
  [
    "an encoding that says nothing",
    STRING,
    { ...STRING, contentEncoding: "binary" },
    [],
    [],
  ],
  [
    "a content that is said in three ways",
    STRING,
    {
      ...STRING,
      contentEncoding: "base64",
      contentMediaType: "application/json",
      contentSchema: { type: "object" },
    },
    ["? contentMediaType"],
    [],
  ],
];

it.each(ROWS)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

import { describe, expect, it } from "vitest";
import { POINT, TEXT, WHOLE } from "./parameter-row.ts";
import type { Want } from "./rows.ts";
import { verdictOf } from "./verdict.ts";

type Header = Readonly<Record<string, unknown>>;

const of = (schema: object, more: object = {}): Header => ({ schema, ...more });
const json = (schema: object): Header => ({
  content: { "application/json": { schema } },
});
const LIST = { type: "array", items: WHOLE };
const COLOURS = { ...TEXT, enum: ["red", "blue"] };

function documentWith(header: Header): unknown {
  const responses = { 200: { description: "OK", headers: { "X-A": header } } };
  return {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com" }],
    paths: { "/things": { get: { responses } } },
  };
}

describe("a header of a response", () => {
  it.each<[string, Want, Header, Header]>([
    [
      "an object that is exploded",
      "breaking",
      of(POINT),
      of(POINT, { explode: true }),
    ],
    [
      "a list that is exploded, which makes no difference",
      "harmless",
      of(LIST),
      of(LIST, { explode: true }),
    ],
    ["an object as JSON", "breaking", of(POINT), json(POINT)],
    ["a number as JSON", "harmless", of(WHOLE), json(WHOLE)],
    ["text as JSON", "breaking", of(TEXT), json(TEXT)],
    ["a list of numbers to who reads text", "harmless", of(TEXT), of(LIST)],
    ["text to who reads a list of numbers", "breaking", of(LIST), of(TEXT)],
    [
      "text to who reads one line, as all are",
      "harmless",
      of({ ...TEXT, pattern: "^.*$" }),
      of(TEXT),
    ],
    [
      "text to who reads no blanks",
      "breaking",
      of({ ...TEXT, pattern: "^\\S*$" }),
      of(TEXT),
    ],
    ["anything to who reads text", "harmless", of(TEXT), of({})],
    ["anything to who reads one of two", "breaking", of(COLOURS), of({})],
  ])("%s: %s", (_, want, base, revised) => {
    expect(verdictOf(documentWith(base), documentWith(revised))).toBe(want);
  });
});

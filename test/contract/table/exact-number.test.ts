import { describe, expect, it } from "vitest";
import { formatJson } from "../../../scripts/contract/report/json.ts";
import { formatText } from "../../../scripts/contract/report/text.ts";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import type { Want } from "./rows.ts";
import { verdictOf } from "./verdict.ts";

/** 2^53, the next whole number, which no double is, and the next one that is. */
const [EVEN, ODD, NEXT] = [
  "9007199254740992",
  "9007199254740993",
  "9007199254740994",
];
const ODD_TOO = [
  `${ODD}.0`,
  "9.007199254740993e15",
  "90071992547409930E-1",
  "9007199254740993e+0",
];
const LONG = "0.1000000000000000055";
const WHOLE = '"type": "integer"';
const ANY = '"type": "number"';

/** Schemas of which the second takes less than the first. */
const NARROWED: readonly (readonly [
  name: string,
  wide: string,
  narrow: string,
])[] = [
  ["maximum", `${WHOLE}, "maximum": ${ODD}`, `${WHOLE}, "maximum": ${EVEN}`],
  ["minimum", `${WHOLE}, "minimum": ${EVEN}`, `${WHOLE}, "minimum": ${ODD}`],
  [
    "negative minimum",
    `${WHOLE}, "minimum": -${ODD}`,
    `${WHOLE}, "minimum": -${EVEN}`,
  ],
  [
    "exclusiveMaximum",
    `${WHOLE}, "exclusiveMaximum": ${NEXT}`,
    `${WHOLE}, "exclusiveMaximum": ${ODD}`,
  ],
  [
    "exclusiveMinimum",
    `${WHOLE}, "exclusiveMinimum": ${EVEN}`,
    `${WHOLE}, "exclusiveMinimum": ${ODD}`,
  ],
  [
    "the one number between two",
    `${WHOLE}, "minimum": ${EVEN}, "maximum": ${NEXT}`,
    `"enum": [${EVEN}, ${NEXT}]`,
  ],
  ["enum", `"enum": [1, ${ODD}]`, '"enum": [1]'],
  ["enum of neighbours", `"enum": [${EVEN}, ${ODD}]`, `"enum": [${EVEN}]`],
  ["const of several", `"enum": [${EVEN}, ${ODD}]`, `"const": ${ODD}`],
  [
    "multipleOf",
    `${WHOLE}, "multipleOf": ${ODD}`,
    `${WHOLE}, "multipleOf": 18014398509481986`,
  ],
  [
    "int64's last",
    `${WHOLE}, "maximum": 9223372036854775807`,
    `${WHOLE}, "maximum": 9223372036854775806`,
  ],
  ["a long decimal", `${ANY}, "maximum": ${LONG}`, `${ANY}, "maximum": 0.1`],
  ["a long decimal, listed", `"enum": [0.1, ${LONG}]`, '"enum": [0.1]'],
  ["beyond doubles", `${ANY}, "maximum": 1e400`, `${ANY}, "maximum": 1e399`],
  ["below doubles", `${ANY}, "minimum": 1e-400`, `${ANY}, "minimum": 1e-399`],
  [
    "in an object in a list",
    `"enum": [{"a": [${ODD}]}, {"a": [${EVEN}]}]`,
    `"enum": [{"a": [${EVEN}]}]`,
  ],
  [
    "of a property",
    `"type": "object", "properties": {"a": {"maximum": ${ODD}}}`,
    `"type": "object", "properties": {"a": {"maximum": ${EVEN}}}`,
  ],
];

/** Schemas that say the same. */
const SAME: readonly (readonly [name: string, one: string, other: string])[] = [
  ...ODD_TOO.flatMap((odd): [string, string, string][] =>
    ["minimum", "maximum", "exclusiveMinimum", "multipleOf", "const"].map(
      (keyword) => [
        `${keyword} ${odd}`,
        `"${keyword}": ${ODD}`,
        `"${keyword}": ${odd}`,
      ],
    ),
  ),
  ["enum", `"enum": [${ODD}, ${EVEN}]`, `"enum": [${EVEN}, ${ODD}.0]`],
  ["default", `"default": ${ODD}`, `"default": ${ODD}.00`],
  ["a long decimal", `"maximum": ${LONG}`, `"maximum": ${LONG}000`],
  ["a large one", '"maximum": 1e400', '"maximum": 10.0E399'],
  [
    "bounds of whole numbers",
    `${WHOLE}, "maximum": ${EVEN}`,
    `${WHOLE}, "exclusiveMaximum": ${ODD}`,
  ],
  [
    "what is longer than anything",
    '"type": "string"',
    `"type": "string", "maxLength": ${ODD}`,
  ],
];

type Document = (schema: string) => string;
const yaml = (body: string): string =>
  body.replaceAll('"', "").replaceAll(":", ": ");
const inRequest: Document = (schema) =>
  documentWith(
    `"requestBody": {"required": true, "content": {"application/json": {"schema": {${schema}}}}}, "responses": {}`,
  );
const inResponse: Document = (schema) =>
  documentWith(
    `"responses": {"200": {"description": "OK", "content": {"application/json": {"schema": {${schema}}}}}}`,
  );
const inQuery: Document = (schema) =>
  documentWith(
    `"parameters": [{"in": "query", "name": "q", "schema": {${schema}}}], "responses": {}`,
  );

function documentWith(operation: string): string {
  return `{"openapi": "3.1.0", "paths": {"/x": {"post": {${operation}}}}}`;
}

const read = (text: string): unknown =>
  readDocument({ name: "it", text }).document;

describe.each([
  ["JSON", (text: string) => text],
  ["YAML", yaml],
])("numbers in %s", (_, spelt) => {
  const verdict = (document: Document, one: string, other: string): Want =>
    verdictOf(read(spelt(document(one))), read(spelt(document(other))));

  it.each(NARROWED)("narrowed: %s", (_name, wide, narrow) => {
    expect(verdict(inRequest, wide, narrow)).toBe("breaking");
    expect(verdict(inRequest, narrow, wide)).toBe("harmless");
    expect(verdict(inResponse, wide, narrow)).toBe("harmless");
    expect(verdict(inResponse, narrow, wide)).toBe("breaking");
  });

  it.each(NARROWED.filter(([, wide]) => !wide.includes("{")))(
    "narrowed in the query: %s",
    (_name, wide, narrow) => {
      expect(verdict(inQuery, wide, narrow)).toBe("breaking");
      expect(verdict(inQuery, narrow, wide)).toBe("harmless");
    },
  );

  it.each(SAME)("the same: %s", (_name, one, other) => {
    for (const document of [inRequest, inResponse, inQuery]) {
      expect(verdict(document, one, other)).toBe("harmless");
      expect(verdict(document, other, one)).toBe("harmless");
    }
  });

  it.each([
    ["another", ODD, EVEN, "undecided"],
    ["written as another", ODD, `${ODD}.0`, "harmless"],
    [
      "that was a text",
      ODD,
      `"${ODD}"`,
      spelt === yaml ? "harmless" : "undecided",
    ],
  ])("a default: %s", (_name, one, other, want) => {
    const field = (value: string): string =>
      `"type": "object", "properties": {"a": {"default": ${value}}}`;
    expect(verdict(inRequest, field(one), field(other))).toBe(want);
  });

  it("a shortest text that nobody can send", () => {
    const text = '"type": "string"';
    const long = `${text}, "minLength": ${ODD}`;
    expect(verdict(inRequest, text, long)).toBe("undecided");
  });
});

it("the witness has every digit", () => {
  const [, wide, narrow] = NARROWED[0] ?? [];
  const diff = diffDocuments({
    base: read(inRequest(wide ?? "")),
    revised: read(inRequest(narrow ?? "")),
    scope: "all",
  });
  const report = { ...diff, base: "base", revised: "revised" };
  expect(formatText(report)).toContain(`> ${ODD}\n`);
  expect(formatText(report)).toContain(`(maximum ${ODD} → ${EVEN})`);
  expect(formatJson(report)).toContain(`"body": ${ODD}\n`);
});

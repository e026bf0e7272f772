import fc from "fast-check";
import { codePoint } from "./code-point.ts";

/**
 * Texts of JSON as any server might write them: with space anywhere, and characters raw or escaped.
 * Strings are Unicode scalar values and lone surrogates.
 */

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

export interface StringText {
  readonly value: string;
  /** A JSON string literal of the value. */
  readonly text: string;
}

const character = fc.oneof(
  { weight: 6, arbitrary: codePoint },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...Object.keys(SHORT), "{", "}", ":", ","),
  },
  { weight: 1, arbitrary: fc.constantFrom("\ud83d", "\ude00", "\ufeff", "😀") },
);

export const stringText: fc.Arbitrary<StringText> = fc
  .array(
    fc.tuple(character, fc.constantFrom("raw", "short", "unicode", "UNICODE")),
  )
  .map((characters) => ({
    value: characters.map(([value]) => value).join(""),
    text: `"${characters.map(([value, style]) => written(value, style)).join("")}"`,
  }));

function written(value: string, style: string): string {
  if (style === "short" && SHORT[value] !== undefined) return SHORT[value];
  if (style === "raw" && !/["\\\u0000-\u001f]|^[\ud800-\udfff]$/.test(value))
    return value;
  return Array.from({ length: value.length }, (_, at) => {
    const hex = value.charCodeAt(at).toString(16).padStart(4, "0");
    return `\\u${style === "UNICODE" ? hex.toUpperCase() : hex}`;
  }).join("");
}

export const space: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(" ", "\t", "\n", "\r"),
  maxLength: 2,
});

/** `"name": value`, with its space. */
export function memberText(
  name: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc
    .tuple(space, name, space, space, value, space)
    .map(([a, n, b, c, v, d]) => `${a}${n}${b}:${c}${v}${d}`);
}

const { value } = fc.letrec<{ value: string; name: string }>((tie) => ({
  name: fc.oneof(
    stringText.map(({ text }) => text),
    fc.constantFrom('"secret"', '"\\u0073ecret"'),
  ),
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("null", "true", "0", "-1.5e+3", "[]", "{}"),
    stringText.map(({ text }) => text),
    fc
      .array(tie("value"), { maxLength: 3 })
      .map((items) => `[${items.join()}]`),
    fc
      .array(memberText(tie("name"), tie("value")), { maxLength: 3 })
      .map((members) => `{${members.join()}}`),
  ),
}));

/** Any JSON value; objects within it are rich in members that are called `secret`. */
export const valueText: fc.Arbitrary<string> = value;

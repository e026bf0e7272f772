import { expect, test } from "vitest";
import { printable, printableLines } from "../../scripts/openapi/printable.ts";

test.each([
  ["a line break", "x\n::error::y", "x\\u000a::error::y"],
  ["an escape sequence", "\x1b[2J", "\\u001b[2J"],
  ["its 8-bit form", "\x9b2J", "\\u009b2J"],
  ["a carriage return", "good\rbad", "good\\u000dbad"],
  ["a line separator", "a\u2028b", "a\\u2028b"],
  ["a control that reorders a line", "a\u202eb", "a\\u202eb"],
  ["a workflow command", "::error::y", "\\u003a:error::y"],
  ["an indented workflow command", "    ::error::y", "    \\u003a:error::y"],
  ["a workflow command of the old kind", "a ##[error]y", "a \\u0023#[error]y"],
  ["plain text", "a: é 😀 {b::c} # ##", "a: é 😀 {b::c} # ##"],
])("of %s, nothing is obeyed", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("JSON stays the same JSON", () => {
  const value = ["##[error]\x9b\u2028\n", { "::error::": "\x7f" }];
  const text = printableLines(JSON.stringify(value, undefined, 2));
  expect(text).not.toMatch(/##\[|[\x7f-\x9f\u2028]/);
  expect(JSON.parse(text)).toEqual(value);
});

import { expect, it } from "vitest";
import { redact } from "../../src/call/redact.ts";

const key = "1234$abcdefghij";

it.each<[string, string, readonly string[], string]>([
  ["the whole", `token ${key} is bad`, [key], "token [redacted] is bad"],
  ["each of two", `${key}, ${key}`, [key], "[redacted], [redacted]"],
  [
    "a beginning",
    "token 1234$abc... is bad",
    [key],
    "token [redacted]... is bad",
  ],
  ["a middle", "…4$abcdefg…", [key], "…[redacted]…"],
  ["an end", "…cdefghij", [key], "…[redacted]"],
  [
    "any of several",
    `${key} other-one`,
    [key, "other-one"],
    "[redacted] [redacted]",
  ],
  ["a short one as a whole", "pin 123", ["123"], "pin [redacted]"],
  ["a key that looks redacted", "[redacted]", ["redacted"], "[[redacted]]"],
])("redact takes out %s", (_, text, hidden, want) => {
  expect(redact(text, hidden)).toBe(want);
});

it.each<[string, string, readonly string[]]>([
  ["seven characters in common", "1234$ab", [key]],
  ["nothing in common", "name is taken", [key]],
  ["an empty one", "name is taken", [""]],
  ["an empty text", "", [key]],
])("redact leaves %s", (_, text, hidden) => {
  expect(redact(text, hidden)).toBe(text);
});

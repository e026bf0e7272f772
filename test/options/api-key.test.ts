import { expect, test } from "vitest";
import { authorization, readApiKey } from "../../src/options/api-key.ts";

test.each([
  ["the token alone", "123$abc"],
  ["a final newline", "123$abc\n"],
  ["a Windows line end", "123$abc\r\n"],
  ["space around it", " \t123$abc  "],
  ["the prefix in lower case", "apikey 123$abc"],
  ["the prefix as Gcore's SDKs spell it", "APIKey 123$abc"],
  ["the prefix in upper case, with more space", "APIKEY   123$abc"],
  ["double quotes", '"123$abc"'],
  ["single quotes", "'123$abc'"],
  ["quotes around prefix and token", '"apikey 123$abc"\n'],
  ["quotes around the token behind the prefix", 'apikey "123$abc"'],
  ["space inside the quotes", '" 123$abc "'],
  ["a byte order mark", "\ufeff123$abc"],
])("reads a key pasted with %s", (_, pasted) => {
  expect(readApiKey(pasted)).toEqual({ token: "123$abc" });
});

test("keeps the characters that a header can carry, inner spaces and Latin-1 included", () => {
  expect(readApiKey("a b~ÿ")).toEqual({ token: "a b~ÿ" });
});

test("keeps a prefix that is part of the token", () => {
  expect(readApiKey("apikeyed")).toEqual({ token: "apikeyed" });
});

test.each([
  ["an inner line feed", "123\nabc"],
  ["an inner carriage return", "123\rabc"],
  ["an inner tab", "123\tabc"],
  ["a null character", "123\u0000abc"],
  ["a C1 control character", "123\u0085abc"],
  ["a typographic quote", "“123abc”"],
  ["a character beyond Latin-1", "123Āabc"],
  ["an emoji", "123🔑abc"],
])("refuses a key with %s and doesn't quote it", (_, pasted) => {
  const reading = readApiKey(pasted);
  expect(reading).toEqual({ problem: expect.stringMatching(/^holds a/) });
  expect(JSON.stringify(reading)).not.toMatch(/123|abc/);
});

test.each(["", "  \n", '""', "apikey", "apikey ", '"apikey"', 'apikey ""'])(
  "refuses %j as empty",
  (pasted) => {
    expect(readApiKey(pasted)).toEqual({ problem: "is empty" });
  },
);

test.each([[5], [null], [{}], [["123"]], [Symbol("123")]])(
  "refuses what is no string: %s",
  (pasted) => {
    expect(readApiKey(pasted)).toEqual({
      problem: `must be a string, not ${typeof pasted}`,
    });
  },
);

test("sends the token behind the scheme", () => {
  expect(authorization("123$abc")).toBe("apikey 123$abc");
});

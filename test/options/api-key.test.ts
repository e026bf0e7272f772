import { expect, test } from "vitest";
import type { InvalidOptionsError } from "../../src/index.ts";
import { authorization, readApiKey } from "../../src/options/api-key.ts";
import { refusing } from "../../src/options/read-options.ts";
import { thrownBy } from "../support/rejection.ts";

const read = (pasted: unknown) => readApiKey(pasted, refusing("apiKey"));
const problem = (pasted: unknown) =>
  thrownBy<InvalidOptionsError>(() => read(pasted)).message;

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
  expect(read(pasted)).toBe("123$abc");
});

test("keeps the characters that a header can carry, inner spaces and Latin-1 included", () => {
  expect(read("a b~ÿ")).toBe("a b~ÿ");
});

test("keeps a prefix that is part of the token", () => {
  expect(read("apikeyed")).toBe("apikeyed");
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
  expect(problem(pasted)).toMatch(/^apiKey: holds a/);
  expect(problem(pasted)).not.toMatch(/123|abc/);
});

test.each(["", "  \n", '""', "apikey", "apikey ", '"apikey"', 'apikey ""'])(
  "refuses %j as empty",
  (pasted) => {
    expect(problem(pasted)).toBe("apiKey: is empty");
  },
);

test.each([[5], [null], [{}], [["123"]], [Symbol("123")]])(
  "refuses what is no string: %s",
  (pasted) => {
    expect(problem(pasted)).toBe(
      `apiKey: must be a string, not ${typeof pasted}`,
    );
  },
);

test("sends the token behind the scheme", () => {
  expect(authorization("123$abc")).toBe("apikey 123$abc");
});

import fc from "fast-check";
import assert from "node:assert";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "../src/secret.ts";
import { codePoint } from "./support/code-point.ts";
import { printed } from "./support/printed.ts";

test("reveal() gives the value, for any string", () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (value) => {
      expect(new Secret(value).reveal()).toBe(value);
    }),
  );
});

test("nothing else shows the value, for any string", () => {
  // A marker, since a random short string may occur in anything that is printed.
  const values = fc.string({ unit: "grapheme" }).map((text) => `§${text}§`);
  fc.assert(
    fc.property(values, (value) => {
      const secret = new Secret(value);
      for (const holder of [
        secret,
        { secret },
        [secret],
        new Map([[1, secret]]),
      ])
        expect(printed(holder)).not.toContain("§");
    }),
  );
});

test.each([
  ["String()", (secret: Secret) => String(secret)],
  ["a template literal", (secret: Secret) => `${secret}`],
  ["concatenation", (secret: Secret) => "" + secret],
  ["JSON.stringify", (secret: Secret) => JSON.parse(JSON.stringify(secret))],
  ["util.inspect", (secret: Secret) => inspect(secret)],
])("%s shows [redacted]", (_, print) => {
  expect(print(new Secret("hunter2"))).toBe("[redacted]");
});

test("is frozen, and holds nothing that could be printed", () => {
  const secret = new Secret("hunter2");
  expect(Object.isFrozen(secret)).toBe(true);
  expect(JSON.stringify({ ...secret })).toBe("{}");
});

test("can't be cloned: a copy would lose the value in silence", () => {
  for (const value of [new Secret("hunter2"), { secret: new Secret("x") }])
    expect(() => structuredClone(value)).toThrow(
      expect.objectContaining({ name: "DataCloneError" }),
    );
});

test("two secrets are never deeply equal, one is so to itself", () => {
  const [a, b] = [new Secret("a"), new Secret("b")];
  expect(a).toEqual(a);
  expect(a).not.toEqual(b);
  expect({ secret: a }).not.toStrictEqual({ secret: b });
  assert.notDeepEqual(a, b);
  assert.notDeepStrictEqual({ secret: a }, { secret: b });
});

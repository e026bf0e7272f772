import fc from "fast-check";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "../src/secret.ts";
import { printed } from "./support/printed.ts";

test("reveal() gives the value, for any string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
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

test("has no property of its own, and takes none", () => {
  const secret = new Secret("hunter2");
  expect(Reflect.ownKeys(secret)).toEqual([]);
  expect(Object.isFrozen(secret)).toBe(true);
});

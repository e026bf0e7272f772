import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReceivedBody } from "../../src/call/body.ts";
import { salvageMember, salvageSecret } from "../../src/call/salvage.ts";
import {
  memberText,
  space,
  stringText,
  valueText,
} from "../support/json-text.ts";

const utf8 = new TextEncoder();

/** Bytes as they come: in chunks that end anywhere, within a character too. */
function received(bytes: Uint8Array, cuts: readonly number[]): ReceivedBody {
  const ends = [...cuts.filter((at) => at < bytes.length), bytes.length];
  ends.sort((a, b) => a - b);
  const chunks = ends.map((end, n) => bytes.subarray(ends[n - 1] ?? 0, end));
  return { chunks, length: bytes.length, truncated: false };
}

const usable = stringText.filter(
  ({ value }) => value !== "" && !value.includes("\ufffd"),
);
const members = fc.array(
  memberText(
    stringText
      .filter(({ value }) => value !== "secret")
      .map(({ text }) => text),
    valueText,
  ),
  { maxLength: 3 },
);
const document = fc
  .record({
    bom: fc.constantFrom("", "\ufeff"),
    indent: space,
    before: members,
    name: fc.constantFrom('"secret"', '"\\u0073\\u0065cret"'),
    gap: fc.tuple(space, space, space),
    secret: usable,
    after: members,
  })
  .map(({ bom, indent, before, name, gap, secret, after }) => {
    const member = `${gap[0]}${name}${gap[1]}:${gap[2]}${secret.text}`;
    const head = `${bom}${indent}{${[...before, member].join()}`;
    const rest = after.map((text) => `,${text}`).join("");
    return {
      secret: secret.value,
      bytes: utf8.encode(`${head}${rest}}`),
      /** How many bytes it takes until the secret's closing quote is in. */
      whole: utf8.encode(head).length,
    };
  });
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 6 });

test("the documents of these laws are JSON, and hold the secret", () => {
  fc.assert(
    fc.property(document, ({ bytes, secret }) => {
      const text = new TextDecoder().decode(bytes);
      expect((JSON.parse(text) as { secret: string }).secret).toBe(secret);
    }),
  );
});

test("whatever the byte at which a body breaks off, what is read is the secret or nothing, and the secret once its closing quote came", () => {
  fc.assert(
    fc.property(document, cuts, ({ bytes, secret, whole }, ends) => {
      const lengths = Array.from({ length: bytes.length + 1 }, (_, at) => at);
      const wrong = lengths.filter((length) => {
        const came = received(bytes.subarray(0, length), ends);
        const wanted = length < whole ? undefined : secret;
        return salvageSecret(came)?.reveal() !== wanted;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("whatever follows the secret without naming it, the secret is read", () => {
  const noise = fc
    .uint8Array({ maxLength: 60 })
    .filter((bytes) => !Buffer.from(bytes).includes(0x22));
  fc.assert(
    fc.property(
      document,
      noise,
      cuts,
      ({ bytes, secret, whole }, junk, ends) => {
        const damaged = Buffer.concat([bytes.subarray(0, whole), junk]);
        expect(salvageSecret(received(damaged, ends))?.reveal()).toBe(secret);
      },
    ),
  );
});

test("of several secrets the last whole one counts, as in JSON.parse; while one is being read, none", () => {
  fc.assert(
    fc.property(usable, usable, (first, second) => {
      const text = `{"secret":${first.text},"secret":${second.text}`;
      expect(salvageMember(text, "secret")).toBe(second.value);
      expect(salvageMember(text.slice(0, -1), "secret")).toBeUndefined();
    }),
  );
});

describe("salvageMember", () => {
  test.each([
    ["a cut after the value", '{"secret":"s"', "s"],
    ["a member before that is cut short", '{"a":tru,"secret":"s"}', "s"],
    ["a member after that is damaged", '{"secret":"s","a":[1,,}', "s"],
    ["text after the object", '{"secret":"s"}<html>', "s"],
    ["a decoy in an object before", '{"a":{"secret":"no"},"secret":"s"', "s"],
    ["a decoy in an object after", '{"secret":"s","a":{"secret":"no"', "s"],
    ["a decoy in a list", '{"secret":"s","a":[{"secret":"no"', "s"],
    ["a decoy in a string", '{"a":"\\"secret\\":\\"no\\"","secret":"s"', "s"],
    ["a decoy that is a value", '{"a":"secret","secret":"s"', "s"],
    ["a decoy in a list of strings", '{"a":["secret","no"],"secret":"s"', "s"],
    ["a decoy in a second object", '{"secret":"s"},{"secret":"no"}', "s"],
  ])("reads over %s", (_, text, secret) => {
    expect(salvageMember(text, "secret")).toBe(secret);
  });

  test.each([
    ["nothing", ""],
    ["a value without its closing quote", '{"secret":"abc'],
    ["a value that ends in an escaped quote", '{"secret":"abc\\"'],
    ["a value that ends in half an escape", '{"secret":"abc\\u00"'],
    ["a value with an escape that is none", '{"secret":"abc\\x41"'],
    ["a value with a raw line break", '{"secret":"ab\nc"'],
    ["a value that is no string", '{"secret":42,"a":"b"}'],
    ["null", '{"secret":null}'],
    ["a name in another case", '{"Secret":"s"}'],
    ["a name without quotes", '{secret:"s"}'],
    ["a secret in a nested object alone", '{"a":{"secret":"no"}}'],
    ["a secret in a list", '[{"secret":"no"}]'],
    ["a string alone", '"secret"'],
    ["HTML around JSON", '<p>{"secret":"no"}'],
    ["a secret behind a string that never ends", '{"a":"b,"secret":"no"'],
    ["a secret behind a broken string", '{"a":"\\x"x","secret":"no"'],
    ["a later secret that is no string", '{"secret":"s","secret":null}'],
    ["a later secret that is not whole", '{"secret":"s","secret":"s'],
    ["a later secret of which nothing came", '{"secret":"s","secret":'],
    ["a name behind no comma", '{"a":"b,","c":"d," "secret":"no"'],
  ])("reads nothing out of %s", (_, text) => {
    expect(salvageMember(text, "secret")).toBeUndefined();
  });

  test("reads a megabyte of escapes", () => {
    const text = `{"a":"${"\\n".repeat(500_000)}","secret":"s"`;
    expect(salvageMember(text, "secret")).toBe("s");
  });
});

test("a secret that lost a byte in transit is not taken for whole", () => {
  const bytes = Buffer.from('{"secret":"abcä"}', "latin1");
  expect(salvageSecret(received(bytes, []))).toBeUndefined();
});

test("an empty secret is none", () => {
  expect(salvageSecret(received(utf8.encode('{"secret":""}'), []))).toBe(
    undefined,
  );
});

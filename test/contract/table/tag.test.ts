import { expect, it } from "vitest";
import type { Want } from "./rows.ts";
import { verdictOf } from "./verdict.ts";

const CAT = "#/components/schemas/Cat";
const DOG = "#/components/schemas/Dog";

interface Said {
  readonly kind: object;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly union?: "oneOf" | "anyOf";
}

/** A choice of two by `kind`, of which one says this. */
function schemasOf({ kind, mapping, union = "oneOf" }: Said): object {
  const pet = (own: string, said: object): object => ({
    type: "object",
    required: ["kind", own],
    properties: { kind: said, [own]: { type: "boolean" } },
  });
  return {
    Pet: {
      [union]: [{ $ref: CAT }, { $ref: DOG }],
      discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
    },
    Cat: pet("purrs", kind),
    Dog: pet("barks", { type: "string" }),
  };
}

function requestOf(said: Said): unknown {
  const schema = { $ref: "#/components/schemas/Pet" };
  const content = { "application/json": { schema } };
  return document(said, { requestBody: { required: true, content } });
}

function responseOf(said: Said): unknown {
  const schema = { $ref: "#/components/schemas/Pet" };
  const content = { "application/json": { schema } };
  return document(said, { responses: { 200: { content } } });
}

function document(said: Said, operation: object): unknown {
  return {
    openapi: "3.1.0",
    paths: { "/pets": { post: { responses: { 204: {} }, ...operation } } },
    components: { schemas: schemasOf(said) },
  };
}

const FREE = { type: "string" };
const MAPPING = { cat: CAT, dog: DOG };

/** Who means a branch writes the name by which the discriminator knows it. */
const ROWS: readonly [name: string, want: Want, writer: Said, reader: Said][] =
  [
    [
      "the mapped value",
      "harmless",
      { kind: FREE, mapping: MAPPING },
      { kind: { const: "cat" }, mapping: MAPPING },
    ],
    [
      "the mapped value among others",
      "harmless",
      { kind: FREE, mapping: MAPPING },
      { kind: { enum: ["cat", "kitten"] }, mapping: MAPPING },
    ],
    [
      "another value than the mapped one",
      "breaking",
      { kind: FREE, mapping: MAPPING },
      { kind: { const: "puss" }, mapping: MAPPING },
    ],
    [
      "one of two mapped values",
      "breaking",
      { kind: FREE, mapping: { ...MAPPING, puss: CAT } },
      { kind: { const: "cat" }, mapping: { ...MAPPING, puss: CAT } },
    ],
    [
      "the component's name",
      "harmless",
      { kind: FREE },
      { kind: { const: "Cat" } },
    ],
    [
      "a pattern that the mapped value meets",
      "harmless",
      { kind: FREE, mapping: MAPPING },
      { kind: { type: "string", pattern: "^[a-z]+$" }, mapping: MAPPING },
    ],
    [
      "a pattern that the mapped value fails",
      "breaking",
      { kind: FREE, mapping: MAPPING },
      { kind: { type: "string", pattern: "^[A-Z]+$" }, mapping: MAPPING },
    ],
  ];

it.each(ROWS)("a request that must have %s is %s", (_, want, base, revised) => {
  expect(verdictOf(requestOf(base), requestOf(revised))).toBe(want);
});

it.each(ROWS)(
  "a response that no longer says %s is %s",
  (_, want, revised, base) => {
    expect(verdictOf(responseOf(base), responseOf(revised))).toBe(want);
  },
);

it("a name that its own branch refuses stands for no value", () => {
  const own = { type: "string", pattern: "^[A-Z]$" };
  const base = requestOf({ kind: own, mapping: MAPPING });
  const revised = requestOf({
    kind: { ...own, minLength: 2 },
    mapping: MAPPING,
  });
  expect(verdictOf(base, revised)).not.toBe("harmless");
});

import { describe, expect, it } from "vitest";
import { both, type Row } from "./ask.ts";

const TEXT = { type: "string" };
const having = (...names: string[]): object => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, TEXT])),
});
const [A, B, AB] = [having("a"), having("b"), having("a", "b")];
const allOf = (...parts: object[]): object => ({ allOf: parts });
const holding = (schema: object): object => ({
  type: "object",
  properties: { p: schema },
});

/** Ways to say something of a part of a value, and where the part is. */
const PLACES: readonly (readonly [
  string,
  path: string,
  (part: object) => object,
])[] = [
  ["the value itself", "", (part) => part],
  ["a property", "/p", holding],
  ["an item", "/0", (items) => ({ type: "array", items })],
  [
    "an item of a tuple",
    "/0",
    (part) => ({ type: "array", prefixItems: [part] }),
  ],
  [
    "another property",
    "/extra",
    (part) => ({ type: "object", additionalProperties: part }),
  ],
  [
    "a property by its pattern",
    "/x",
    (part) => ({ type: "object", patternProperties: { "^x": part } }),
  ],
  ["a property of a branch", "/p", (part) => ({ anyOf: [holding(part)] })],
];

describe.each(PLACES)("of %s", (_, path, put) => {
  it("tells the property that no part of an allOf mentions any longer", () => {
    const told = [[`+ ${path}/b`], []];
    expect(both(put(allOf(A, B)), put(allOf(A)))).toEqual(told);
    expect(both(put(allOf(A, B)), put(A))).toEqual(told);
    expect(both(put({ ...A, allOf: [B] }), put(A))).toEqual(told);
    expect(both(allOf(put(A), put(B)), put(A))).toEqual(told);
    expect(both(put(AB), put(A))).toEqual(told);
  });

  it("has nothing to tell where parts are merged or split", () => {
    const silent = [[], []];
    expect(both(put(AB), put(allOf(A, B)))).toEqual(silent);
    expect(both(put(AB), allOf(put(A), put(B)))).toEqual(silent);
    expect(both(put(allOf(A, B)), allOf(put(B), put(A)))).toEqual(silent);
  });
});

const ring = (...parts: object[]): object => ({ N: allOf(...parts) });
const next = holding({ $ref: "#/$defs/N" });
const RINGS: readonly (readonly [string, object, object, string[]])[] = [
  ["split", ring({ ...next, ...B }), ring(B, {}), []],
  ["as parts", ring(next, B), { N: { ...next, allOf: [B] } }, []],
  ["that lose a part", ring(next, B), ring(next), ["+ /b"]],
  [
    "that lose a part of a member",
    ring(next, holding(B)),
    ring(next),
    ["+ /p/b"],
  ],
];

it.each(RINGS)("schemas in a circle, %s", (_, first, second, forth) => {
  const root = { $ref: "#/$defs/N" };
  expect(both(root, root, { defs: [first, second] })[0]).toEqual(forth);
});

const tagged = (tag: string, more: object = {}): object => ({
  ...having(tag),
  properties: { kind: { const: tag }, [tag]: TEXT, ...more },
  required: ["kind"],
});
const marked = (mark: string, more: object = {}): object => ({
  ...A,
  properties: { a: TEXT, v: { const: mark }, ...more },
});
const ASKING: readonly Row[] = [
  [
    "a name that is asked for is declared",
    { ...A, required: ["b"] },
    A,
    ["+ /b"],
    ["required@ {}"],
  ],
  [
    "a name that is asked for is described",
    { ...AB, required: ["b"] },
    { ...A, required: ["b"] },
    [],
    ['type@/b {"b":1}'],
  ],
  [
    "a property that cannot be there is not missed",
    { ...A, properties: { a: TEXT, b: false } },
    A,
    [],
    [],
  ],
  [
    "an object of anything describes all",
    AB,
    { type: "object" },
    [],
    ['type@/a {"a":1}', 'type@/b {"b":1}'],
  ],
  [
    "other properties of any kind describe all",
    AB,
    { ...A, additionalProperties: true },
    [],
    ['type@/b {"b":1}'],
  ],
  [
    "a list of no properties declares none",
    { type: "object", properties: {} },
    A,
    [],
    ["+ /a"],
  ],
  [
    "a branch for another tag describes nothing",
    { oneOf: [tagged("x", { n: TEXT }), tagged("y", { n: TEXT })] },
    { oneOf: [tagged("x"), tagged("y", { n: TEXT })] },
    ["+ /n"],
    [],
  ],
  [
    "a branch that the property's own value rules out describes nothing",
    { anyOf: [marked("x"), marked("y", { b: TEXT })] },
    { anyOf: [A, marked("y", { b: TEXT })] },
    ["+ /v"],
    [],
  ],
  [
    "a branch that asks for one property more is the one that was meant",
    { oneOf: [tagged("x"), tagged("y")] },
    {
      oneOf: [
        tagged("x"),
        { ...tagged("y"), required: ["kind", "z"], minProperties: 0 },
      ],
    },
    ['required@ {"kind":"y"}'],
    ["+ /z"],
  ],
  [
    "a branch that is gone is not taken for another",
    { oneOf: [tagged("x"), tagged("y")] },
    { oneOf: [tagged("x")] },
    ['const@/kind {"kind":"y"}'],
    [],
  ],
];

it.each(ASKING)("%s", (_, first, second, forth, back) => {
  expect(both(first, second)).toEqual([forth, back]);
});

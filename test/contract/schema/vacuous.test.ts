import { expect, it } from "vitest";
import { ask, verdict } from "./ask.ts";

type Schema = object;

const S = { type: "string" };
const I = { type: "integer" };

function object(properties: Record<string, Schema>, more = {}): Schema {
  return { type: "object", properties, ...more };
}
/** An object that needs `p`, and has `n` beside it. */
function beside(p: Schema, n: Schema): Schema {
  return object({ p, n }, { required: ["p"] });
}

/** What nothing satisfies, and which of its keywords are said to be why. */
const IMPOSSIBLE: readonly (readonly [
  what: string,
  schema: Schema,
  why: string | undefined,
])[] = [
  [
    "lengths that cross",
    { ...S, minLength: 5, maxLength: 3 },
    "minLength 5 against maxLength 3",
  ],
  [
    "bounds that cross",
    { ...I, minimum: 3, maximum: 2 },
    "minimum 3 against maximum 2",
  ],
  [
    "no value of the type",
    { ...I, enum: ["a"] },
    'type ["integer"] against enum',
  ],
  [
    "two constants",
    { allOf: [{ const: 1 }, { const: 2 }] },
    "const against const",
  ],
  [
    "a text that is an object",
    { allOf: [S, { type: "object" }] },
    'type ["string"] against type ["object"]',
  ],
  [
    "a text too short for its pattern",
    { ...S, maxLength: 2, pattern: "^abc$" },
    "maxLength 2 against pattern ^abc$",
  ],
  ["a choice of equals", { oneOf: [object({}), object({})] }, undefined],
  ["nothing at all", { ...S, not: {} }, undefined],
];

it.each(IMPOSSIBLE)("%s: what contradicts what is told", (_, p, why) => {
  const [told] = ask(beside(p, I), beside(p, S)).undecided;
  expect(told?.detail).toBe(why);
});

it.each(IMPOSSIBLE)("%s: what stands beside it is compared", (_, p) => {
  const [found = "", ...others] = verdict(ask(beside(p, I), beside(p, S)));
  expect(found).toMatch(/^if type@\/n \{"p":.*,"n":1\}$/);
  expect(others).toEqual(["? unsatisfiable"]);
});

it.each(IMPOSSIBLE)("%s: silent where nothing changes", (_, p) => {
  const said = { ...p, description: "in other words" };
  expect(verdict(ask(beside(p, I), beside(said, I)))).toEqual([]);
});

const PART = beside({ ...S, minLength: 5, maxLength: 3 }, I);
const OTHER = beside({ ...S, minLength: 5, maxLength: 3 }, S);
const FINE = beside({ ...S, minLength: 3, maxLength: 5 }, I);
const WIDER = beside({ ...S, minLength: 3, maxLength: 6 }, I);

/** Somewhere in a schema, and where what is beside it is found. */
const PLACES: readonly (readonly [string, (at: Schema) => Schema, string])[] = [
  ["an item", (items) => ({ type: "array", items }), "if type@/0/n"],
  [
    "the first item",
    (at) => ({ type: "array", prefixItems: [at] }),
    "if type@/0/n",
  ],
  [
    "any property",
    (at) => ({ type: "object", additionalProperties: at }),
    "if type@/extra/n",
  ],
  [
    "a property by pattern",
    (at) => ({ type: "object", patternProperties: { "^x": at } }),
    "if type@/x/n",
  ],
  ["an alternative", (at) => ({ anyOf: [at, S] }), "if type@/n"],
  [
    "what a property calls for",
    (at) => object({ x: S }, { dependentSchemas: { x: at } }),
    "if type@/n",
  ],
  ["what is refused", (not) => ({ type: "object", not }), ""],
  ["a condition", (at) => ({ if: at, then: { required: ["n"] } }), ""],
  [
    "what follows",
    (then) => object({ k: S }, { if: { required: ["k"] }, then }),
    "",
  ],
  [
    "what follows otherwise",
    (at) => object({ k: S }, { if: { required: ["k"] }, else: at }),
    "",
  ],
];

it.each(PLACES)("as %s it is told", (_, within, found) => {
  const said = verdict(ask(within(PART), within(OTHER)));
  expect(said.at(-1)).toBe("? unsatisfiable");
  expect(said.some((each) => each.startsWith(found))).toBe(true);
});

it.each(PLACES)("as %s, what is possible is not", (_, within) => {
  expect(verdict(ask(within(FINE), within(WIDER)))).not.toContain(
    "? unsatisfiable",
  );
});

it.each<[string, Schema, Schema, readonly string[]]>([
  [
    "two parts disagree on an optional property",
    { allOf: [object({ s: S }), object({ s: I })] },
    { allOf: [object({ s: S }), object({ s: { type: "boolean" } })] },
    ["? unsatisfiable"],
  ],
  [
    "two parts agree on it",
    { allOf: [object({ s: S }), object({ s: { maxLength: 3 } })] },
    { allOf: [object({ s: S }), object({ s: { maxLength: 4 } })] },
    [],
  ],
  [
    "a closed part refuses another one's property",
    { allOf: [object({ a: I }), object({}, { additionalProperties: false })] },
    { allOf: [object({ a: S }), object({}, { additionalProperties: false })] },
    ['if type@/a {"a":1}', "? unsatisfiable"],
  ],
  [
    "a property that is refused by name is meant to be",
    { ...object({ n: I }), allOf: [{ properties: { n: false } }] },
    { ...object({ n: S }), allOf: [{ properties: { n: false } }] },
    [],
  ],
  [
    "an alternative that is always another one too",
    { oneOf: [object({ a: S }), object({ a: S, b: I }, { required: ["b"] })] },
    { oneOf: [object({ a: S }), object({ a: S, b: S }, { required: ["b"] })] },
    ['if type@/b {"b":1}', "? unsatisfiable", "+ /b"],
  ],
])("%s", (_, writer, reader, wanted) => {
  expect(verdict(ask(writer, reader))).toEqual(wanted);
});

const PLAIN = object({ name: S }, { required: ["name"] });
const priced = (status: Schema): Schema =>
  object({ name: S, status }, { required: ["name", "status"] });

it.each<[string, Schema, Schema, readonly string[]]>([
  [
    "a value that only who doesn't know it takes",
    priced({ enum: ["a", "b", "c"] }),
    priced({ enum: ["a", "b"] }),
    ['if enum@/status {"name":"","status":"c"}'],
  ],
  [
    "another type",
    priced(I),
    priced(S),
    ['if type@/status {"name":"","status":1}', "+ /status"],
  ],
  ["fewer values", priced({ enum: ["a"] }), priced({ enum: ["a", "b"] }), []],
  [
    "what tells it without what it must have",
    object({ name: S, status: S, price: S }, { required: ["name"] }),
    object({ name: S, status: S, price: S }, { required: ["name", "status"] }),
    ['if required@ {"name":"","price":""}'],
  ],
  [
    "nothing tells it without what it must have",
    object({ name: S, status: S }, { required: ["name"] }),
    priced(S),
    [],
  ],
])("behind a shorter alternative: %s", (_, writer, reader, wanted) => {
  const [from, to] = [writer, reader].map((each) => ({ anyOf: [PLAIN, each] }));
  expect(verdict(ask(from, to))).toEqual(wanted);
});

const SHORT = object({ n: I }, { required: ["n"] });
const LONGER = (s: Schema): Schema => object({ n: I, s }, { required: ["n"] });
const HEIR_OF = (s: Schema): Schema => ({ allOf: [SHORT, object({ s })] });

it.each<[string, (s: Schema) => Schema, string]>([
  ["as a part of the fuller one", (s) => ({ anyOf: [SHORT, HEIR_OF(s)] }), ""],
  [
    "in lists of either",
    (s) => ({
      anyOf: [SHORT, LONGER(s)].map((items) => ({ type: "array", items })),
    }),
    "/0",
  ],
  [
    "in pages of either",
    (s) => ({
      oneOf: [SHORT, LONGER(s)].map((items) =>
        object({ items: { type: "array", items } }),
      ),
    }),
    "/items/0",
  ],
  [
    "within a property of either, in another order",
    (s) => ({ anyOf: [object({ x: LONGER(s) }), object({ x: SHORT })] }),
    "/x",
  ],
])("a shorter alternative hides nothing %s", (_, union, place) => {
  const found = verdict(ask(union(I), union(S)));
  expect(found[0]).toMatch(RegExp(`^if type@${place}/s `));
  expect(verdict(ask(union({ ...I, title: "s" }), union(I)))).toEqual([]);
});

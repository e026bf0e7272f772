import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createSolver,
  embed,
  type Inclusion,
  type Json,
} from "../../../scripts/contract/schema/index.ts";
import { randomPair, type Side } from "./pairs.ts";
import { createRandom } from "./random.ts";

/** Two schemas over the same definitions, by their seed. */
const schemas = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => {
  const { writer, reader } = randomPair(createRandom(seed));
  return {
    definitions: writer.definitions,
    a: writer.schema,
    b: reader.schema,
  };
});

function inclusion(
  definitions: Side["definitions"],
  from: Json,
  to: Json,
): Inclusion {
  const solver = createSolver();
  const [writer, reader] = [from, to].map((schema) => {
    const root = { $defs: { ...definitions, schema } };
    const document = { root, dialect: "3.1" as const };
    return solver.read(embed(document, "/$defs/schema", "response"));
  });
  return solver.inclusion(writer!, reader!);
}

/** What takes more for granted than the schemas say is no break of theirs. */
function plainBreaks({ breaks }: Inclusion): Inclusion["breaks"] {
  return breaks.filter(({ premises }) => premises === undefined);
}

const LAWS: [law: string, from: (a: Json, b: Json) => [Json, Json]][] = [
  ["A is in A", (a) => [a, structuredClone(a)]],
  ["A is in A or B", (a, b) => [a, { anyOf: [a, b] }]],
  ["A is in B or A", (a, b) => [a, { anyOf: [b, a] }]],
  ["A and B is in A", (a, b) => [{ allOf: [a, b] }, a]],
  ["A and B is in B", (a, b) => [{ allOf: [a, b] }, b]],
  ["A is in not not A", (a) => [a, { not: { not: a } }]],
  ["A and not A is in B", (a, b) => [{ allOf: [a, { not: a }] }, b]],
  ["A is in B or not B", (a, b) => [a, { anyOf: [b, { not: b }] }]],
  ["A is in anything", (a) => [a, {}]],
];

describe("laws of inclusion", () => {
  test.each(LAWS)("%s: never called breaking", (_, sides) => {
    fc.assert(
      fc.property(schemas, ({ definitions, a, b }) => {
        const [from, to] = sides(a, b);
        expect(plainBreaks(inclusion(definitions, from, to))).toEqual([]);
      }),
      { numRuns: 75 },
    );
  });

  test("what is in B is in whatever B is in", () => {
    fc.assert(
      fc.property(schemas, schemas, ({ definitions, a, b }, { b: other }) => {
        const c = { anyOf: [b, other] };
        fc.pre(isClean(inclusion(definitions, a, b)));
        expect(plainBreaks(inclusion(definitions, a, c))).toEqual([]);
      }),
      { numRuns: 75 },
    );
  });
});

/** An object whose properties are objects and texts, to some depth. */
const described = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constant({ type: "string" }),
    fc
      .dictionary(fc.constantFrom(..."abcde"), tie("schema"), { minKeys: 1 })
      .map((properties) => ({ type: "object", properties })),
    tie("schema").map((items) => ({ type: "array", items })),
  ),
})).schema;

describe("a schema that is said in two parts", () => {
  test("says what it said, wherever it is taken apart", () => {
    fc.assert(
      fc.property(described, fc.infiniteStream(fc.nat(3)), (whole, ways) => {
        const parts = apart(whole, () => ways.next().value);
        for (const [from, to] of [
          [whole, parts],
          [parts, whole],
        ] as const)
          expect(inclusion({}, from, to)).toEqual({
            breaks: [],
            undecided: [],
            undescribed: [],
          });
      }),
      { numRuns: 150 },
    );
  });
});

/** The same in an `allOf` of two, each of which may speak of some properties alone and of others together. */
function apart(schema: Json, choose: () => number): Json {
  const { type, items, properties } = schema as {
    readonly type: string;
    readonly items?: Json;
    readonly properties?: Readonly<Record<string, Json>>;
  };
  if (items !== undefined) {
    const part = { type, items: apart(items, choose) };
    return choose() === 0 ? { allOf: [part, { type }] } : part;
  }
  if (properties === undefined) return schema;
  const halves: [Record<string, Json>, Record<string, Json>] = [{}, {}];
  for (const [name, at] of Object.entries(properties)) {
    const way = choose();
    if (way !== 0) halves[0][name] = apart(at, choose);
    if (way !== 1) halves[1][name] = apart(at, choose);
  }
  const [left, right] = halves;
  return choose() === 0
    ? { type, properties: left, allOf: [{ properties: right }] }
    : { allOf: [{ type, properties: left }, { properties: right }] };
}

function isClean({ breaks, undecided }: Inclusion): boolean {
  return breaks.length + undecided.length === 0;
}

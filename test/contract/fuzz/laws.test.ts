import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSolver, embed } from "../../../scripts/contract/schema/index.ts";
import type {
  Inclusion,
  Json,
} from "../../../scripts/contract/schema/index.ts";
import { randomPair } from "./pairs.ts";
import type { Side } from "./pairs.ts";
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
        expect(inclusion(definitions, from, to).breaks).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("what is in B is in whatever B is in", () => {
    fc.assert(
      fc.property(schemas, schemas, ({ definitions, a, b }, { b: other }) => {
        const c = { anyOf: [b, other] };
        fc.pre(isClean(inclusion(definitions, a, b)));
        expect(inclusion(definitions, a, c).breaks).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function isClean({ breaks, undecided }: Inclusion): boolean {
  return breaks.length + undecided.length === 0;
}

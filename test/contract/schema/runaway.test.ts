import { describe, expect, test } from "vitest";
import {
  createSolver,
  type Inclusion,
  type Solver,
} from "../../../scripts/contract/schema/index.ts";
import { readSchema, verdict } from "./ask.ts";

type Defs = Record<string, object>;

const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const orNull = (schema: object): object => ({
  anyOf: [schema, { type: "null" }],
});
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** What the question brings to light in so many steps. */
function within(
  steps: number,
  writer: Defs,
  reader: Defs,
  solver: Solver = createSolver({ steps }),
): Inclusion {
  return solver.inclusion(
    readSchema(solver, ref("Root"), { $defs: writer }),
    readSchema(solver, ref("Root"), { $defs: reader }),
  );
}

/** Variants with tags of their own, each of which holds four of any. */
function blocks(wrap: (block: object) => object, odd: object = {}): Defs {
  const variant = (index: number): object => ({
    type: "object",
    required: ["t"],
    properties: {
      t: { enum: [`A${index}`] },
      ...Object.fromEntries(times(4, (way) => [`p${way}`, wrap(ref("Root"))])),
    },
    ...(index === 7 ? odd : {}),
  });
  return {
    Root: { oneOf: times(12, (index) => ref(`A${index}`)) },
    ...Object.fromEntries(times(12, (index) => [`A${index}`, variant(index)])),
  };
}

const WRAPPED: readonly (readonly [string, (block: object) => object])[] = [
  ["themselves", (block) => block],
  ["themselves or null", orNull],
  [
    "exactly one of themselves and null",
    (block) => ({ oneOf: [block, { type: "null" }] }),
  ],
  [
    "themselves or a list of themselves",
    (block) => ({ anyOf: [block, { type: "array", items: orNull(block) }] }),
  ],
  [
    "maps of themselves",
    (block) => ({ type: "object", additionalProperties: block }),
  ],
];

describe.each(WRAPPED)("twelve variants that hold four of %s", (_, wrap) => {
  test("are gone through once where one of them asks for more", () => {
    const reader = blocks(wrap, { required: ["t", "extra"] });
    const { breaks, undecided } = within(80_000, blocks(wrap), reader);
    expect(undecided).toEqual([]);
    expect(breaks[0]?.value).toEqual({ t: "A7" });
    expect(new Set(breaks.map((each) => each.reader))).toEqual(
      new Set(["/$defs/A7/required"]),
    );
  });

  test("lose a name by one cause", () => {
    const writer = blocks(wrap, { required: ["t", "extra"] });
    const { breaks, undescribed } = within(30_000, writer, blocks(wrap));
    expect(breaks).toEqual([]);
    expect(new Set(undescribed.map((each) => each.reader)).size).toBe(1);
  });

  test("are silent where one of them is only written otherwise", () => {
    const reader = blocks(wrap, { minProperties: 1 });
    expect(verdict(within(80_000, blocks(wrap), reader))).toEqual([]);
  });
});

test("unions that lead to each other break at the one leaf that differs", () => {
  const web = (maximum: number): Defs => {
    const pairs = ["X", "Y", "Z"].flatMap((name, place, all) => {
      const other = ref(all[(place + 1) % 3] ?? name);
      const variant = (index: number): object => ({
        type: "object",
        required: ["t"],
        properties: {
          t: { const: name + index },
          a: orNull(other),
          b: { type: "array", items: other },
          c: orNull(ref(name)),
          ...(name === "Z" && index === 3
            ? { n: { type: "integer", maximum } }
            : {}),
        },
      });
      return [
        [name, { oneOf: times(6, (index) => ref(name + index)) }] as const,
        ...times(6, (index) => [name + index, variant(index)] as const),
      ];
    });
    return { Root: ref("X"), ...Object.fromEntries(pairs) };
  };
  const { breaks, undecided } = within(30_000, web(9), web(5));
  expect(undecided).toEqual([]);
  expect(new Set(breaks.map((each) => each.reader))).toEqual(
    new Set(["/$defs/Z3/properties/n/maximum"]),
  );
});

test.each(["anyOf", "oneOf"])(
  "ten thousand words, each a branch of %s, are a list on both sides",
  (keyword) => {
    const words = (odd: string): Defs => ({
      Root: {
        [keyword]: times(10_000, (index) => ({
          const: index === 77 ? odd : `w${index}`,
        })),
      },
    });
    const { breaks, undecided } = within(50_000, words("w77"), words("other"));
    expect(undecided).toEqual([]);
    expect(breaks.map(({ value }) => value)).toEqual(["w77"]);
  },
);

const property = (name: string, maxLength: number): object => ({
  required: [name],
  properties: { [name]: { type: "string", maxLength } },
});
const choices = (count: number, maxLength: number): Defs => ({
  Root: {
    type: "object",
    allOf: times(count, (all) => ({
      anyOf: times(4, (any) =>
        property(
          `k${all}-${any}`,
          all === count - 1 && any === 3 ? maxLength : 4,
        ),
      ),
    })),
  },
});
const conditions = (count: number, maxLength: number): Defs => ({
  Root: {
    type: "object",
    allOf: times(count, (index) => ({
      if: property(`a${index}`, 1),
      then: { required: [`b${index}`] },
      else: {
        properties: {
          c: { type: "string", maxLength: index === count - 1 ? maxLength : 4 },
        },
      },
    })),
  },
});
const dependencies = (count: number, maxLength: number): Defs => ({
  Root: {
    type: "object",
    properties: Object.fromEntries(times(count, (index) => [`p${index}`, {}])),
    dependentSchemas: Object.fromEntries(
      times(count, (index) => [
        `p${index}`,
        property(`q${index}`, index === count - 1 ? maxLength : 4),
      ]),
    ),
  },
});

describe.each([
  ["unions side by side", choices],
  ["conditions side by side", conditions],
  ["dependent schemas side by side", dependencies],
] as const)("%s", (_, many) => {
  test("are decided while they are few", () => {
    const { breaks, undecided } = within(1_000_000, many(2, 4), many(2, 3));
    expect(undecided).toEqual([]);
    expect(breaks.map(({ keyword }) => keyword)).toEqual(["maxLength"]);
  });

  test("are undecided, and no more, when their combinations are too many", () => {
    const { breaks, undecided } = within(50_000, many(24, 4), many(24, 3));
    expect(breaks.length).toBeLessThan(2);
    expect(undecided.map(({ reason }) => reason)).toEqual(["budget"]);
  });
});

test("hard questions leave those that come after them a fair share", () => {
  const solver = createSolver({ steps: 80_000 });
  const hard = (): string[] =>
    verdict(within(0, choices(24, 4), choices(24, 3), solver));
  const block = blocks(orNull);
  const plain = { Root: { type: "string" } };
  for (const rows of times(4, hard)) expect(rows).toContain("? budget");
  expect(
    verdict(within(0, plain, { Root: { type: "integer" } }, solver)),
  ).toEqual(['type@ ""']);
  expect(
    verdict(within(0, block, blocks(orNull, { minProperties: 1 }), solver)),
  ).toEqual([]);
});

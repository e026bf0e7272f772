import { expect, test } from "vitest";
import { ask } from "./ask.ts";

/** An object whose values are of a type by the beginnings of their names. */
const byName = (count: number, type: string) => ({
  type: "object",
  additionalProperties: false,
  patternProperties: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`^p${index}-`, { type }]),
  ),
});

test.each([1, 6, 7, 30])(
  "each of %i patterns of names is looked into",
  (count) => {
    const { breaks, undecided } = ask(
      byName(count, "number"),
      byName(count, "integer"),
    );
    expect(undecided).toEqual([]);
    expect(breaks.map(({ instancePath }) => instancePath)).toEqual(
      Array.from({ length: count }, (_, index) => `/p${index}-`),
    );
  },
);

test("patterns that overlap are looked into where they do", () => {
  const overlapping = (last: object) => ({
    type: "object",
    additionalProperties: false,
    patternProperties: {
      ...Object.fromEntries([..."abcdefgh"].map((each) => [`^${each}?z`, {}])),
      "z-$": last,
    },
  });
  const { breaks, undecided } = ask(
    overlapping({ type: "number" }),
    overlapping({ type: "integer" }),
  );
  expect(undecided).toEqual([]);
  expect(breaks.map(({ keyword }) => keyword)).toContain("type");
});

test("more than can be told apart are undecided, and never silent", () => {
  const { breaks, undecided } = ask(
    byName(300, "number"),
    byName(300, "integer"),
  );
  expect(breaks).toEqual([]);
  expect(undecided.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(["patternProperties"]),
  );
});

test("so are they where they stay the same, in silence", () => {
  const { breaks, undecided } = ask(
    byName(300, "number"),
    byName(300, "number"),
  );
  expect([...breaks, ...undecided]).toEqual([]);
});

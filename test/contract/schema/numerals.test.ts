import { expect, it } from "vitest";
import { decimal } from "../../../scripts/openapi/decimal.ts";
import {
  numeralsFrom,
  numeralsTo,
  PLAIN,
  plainNumeral,
} from "../../../scripts/contract/schema/value/numerals.ts";

const BOUNDS = [
  ...[0, 1, 5, 9, 10, 19, 100, 123, 345, 999, 1001],
  ...[0.5, 0.25, 0.05, 0.99, 1.5, 9.9, 12.34, 100.001, 1e-7],
];

const NUMBERS = [
  ...Array.from({ length: 1300 }, (_, index) => index),
  ...Array.from({ length: 1100 }, (_, index) => index / 100),
  ...BOUNDS.flatMap((bound) => [bound + 0.001, bound - 0.001, bound + 0.5]),
].flatMap((number) => [number, -number]);

it.each(BOUNDS.flatMap((bound) => [bound, -bound]))(
  "spells the numbers from and up to %d",
  (bound) => {
    const exact = decimal(bound);
    const spells = (pattern: string): ((text: string) => boolean) => {
      const expression = new RegExp(`^(?:${pattern})$`, "u");
      return (text) => expression.test(text);
    };
    const from = spells(numeralsFrom(exact, false));
    const above = spells(numeralsFrom(exact, true));
    const to = spells(numeralsTo(exact, false));
    const below = spells(numeralsTo(exact, true));
    const wrong = [...NUMBERS, bound].filter((number) => {
      const text = plainNumeral(number);
      return (
        from(text) !== number >= bound ||
        above(text) !== number > bound ||
        to(text) !== number <= bound ||
        below(text) !== number < bound
      );
    });
    expect(wrong).toEqual([]);
    for (const odd of ["", "-", "007", "-01", ".5", " 1"])
      expect([from(odd), to(odd)]).toEqual([false, false]);
  },
);

it("has one plain numeral for each number", () => {
  expect([1e21, 1e-7, -0.5, 120].map(plainNumeral)).toEqual([
    "1000000000000000000000",
    "0.0000001",
    "-0.5",
    "120",
  ]);
  const plain = new RegExp(`^(?:${PLAIN})$`, "u");
  for (const number of NUMBERS)
    expect(plain.test(plainNumeral(number))).toBe(true);
  for (const odd of ["1.0", "1.50", "01", "1e1", "+1", "1."])
    expect(plain.test(odd)).toBe(false);
});

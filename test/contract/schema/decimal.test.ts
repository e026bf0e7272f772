import { expect, it } from "vitest";
import {
  compare,
  isMultiple,
  leastCommonMultiple,
  middle,
  stepsBelow,
} from "../../../scripts/contract/schema/value/decimal.ts";
import { decimal, toNumber } from "../../../scripts/openapi/decimal.ts";

it.each([
  [0.3, 0.1, true],
  [0.07, 0.01, true],
  [1e21, 7, false],
  [-9, 3, true],
  [0, 5, true],
  [0.5, 1, false],
])("whether %d is a multiple of %d", (value, step, wanted) => {
  expect(isMultiple(decimal(value), decimal(step))).toBe(wanted);
});

it.each([
  [0.4, 0.6, 1.2],
  [4, 6, 12],
  [1, 0.3, 3],
])("the least common multiple of %d and %d is %d", (a, b, wanted) => {
  expect(toNumber(leastCommonMultiple(decimal(a), decimal(b)))).toBe(wanted);
});

it("compares without rounding", () => {
  expect(compare(decimal(0.1), decimal(0.1000000001))).toBe(-1);
  expect(compare(decimal(2), decimal(2.0))).toBe(0);
});

it("counts steps towards minus infinity", () => {
  expect(stepsBelow(decimal(-1), decimal(2))).toBe(-1n);
  expect(stepsBelow(decimal(7), decimal(2))).toBe(3n);
});

it("halves exactly", () => {
  expect(toNumber(middle(decimal(0.1), decimal(0.2)))).toBe(0.15);
});

import { expect, it } from "vitest";
import { integersBetween } from "../../../scripts/contract/schema/value/numerals.ts";

const RANGES: readonly (readonly [number | undefined, number | undefined])[] = [
  [undefined, undefined],
  [0, undefined],
  [undefined, 0],
  [undefined, -3],
  [5, 5],
  [0, 9],
  [1, 10],
  [7, 123],
  [12, 345],
  [-120, 99],
  [-45, -6],
  [100, 999],
  [99, 1001],
  [8, 7],
];

it.each(RANGES)("spells the integers from %s to %s", (minimum, maximum) => {
  const big = (bound: number | undefined): bigint | undefined =>
    bound === undefined ? undefined : BigInt(bound);
  const pattern = integersBetween(big(minimum), big(maximum));
  const spelled = new RegExp(`^(?:${pattern})$`, "u");
  for (let number = -1500; number <= 1500; number++) {
    const inside =
      number >= (minimum ?? -Infinity) && number <= (maximum ?? Infinity);
    expect([number, spelled.test(String(number))]).toEqual([number, inside]);
  }
  for (const odd of ["", "-", "007", "-01", "1.5", " 1"])
    expect(spelled.test(odd)).toBe(false);
});

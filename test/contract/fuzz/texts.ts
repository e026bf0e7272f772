import { NUMBERS, SCALARS, WORDS } from "./pools.ts";

const NEAR = [-1, -0.5, -0.1, 0, 0.1, 0.5, 1];

/** Numerals at and about every bound that the schemas have, and such as nobody writes but JSON allows. */
const NUMERALS = [
  ...NUMBERS.flatMap((bound) => NEAR.map((step) => bound + step)),
  ...Array.from({ length: 16 }, (_, number) => number - 3),
  ...[12, 19, 20, 21, 24, 50, 99, 100, 101, 111, 120, 999, 1000, 1001, 1e6],
  ...[-10, -11, -20, -99, -100, -1000, 0.01, 0.05, 0.25, 0.75, 2.25, -0.25],
  ...[2 ** 31, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31) - 1, 1e21, 1e-7],
].map((number) => String(Number(number.toFixed(9))));

/** Texts that are told apart by how they can be read. */
export const ALL_TEXTS: readonly string[] = [
  ...new Set([
    ...WORDS,
    ...NUMERALS,
    ...SCALARS.map(String),
    ...["00", "01", "-0", "1.0", "1.50", "1e1", "1E1", "10e-1", "+1", ".5"],
    ...["True", "TRUE", "nil", "NaN", "Infinity", "-", "1.", " 1", "1 ", "٣"],
    ...["false1", "nulls", "true ", "12a", "1b", "0x1", "b1", "1-2", "1,2"],
  ]),
];

/** Gives a number from 0 up to, not including, 1. */
export type Random = () => number;

export const secureRandom: Random = () =>
  crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** A generator (mulberry32) that repeats itself for the same seed. Not for real secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

export function randomText(
  random: Random,
  alphabet: string,
  length: number,
): string {
  return Array.from({ length }, () =>
    alphabet.charAt(Math.floor(random() * alphabet.length)),
  ).join("");
}

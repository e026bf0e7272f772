/** A stream of choices that a seed determines. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Both ends included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Between `min` and `max` different members, in their order. */
  some<T>(list: readonly T[], min: number, max: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** Small fast counter (sfc32): a period beyond any run, so that the pairs do not come round again. */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0];

  function next(): number {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  for (let warmUp = 0; warmUp < 20; warmUp += 1) next();

  function integer(min: number, max: number): number {
    return min + Math.floor(next() * (max - min + 1));
  }

  function some<T>(list: readonly T[], min: number, max: number): T[] {
    const wanted = integer(min, Math.min(max, list.length));
    const indices = new Set<number>();
    while (indices.size < wanted) indices.add(integer(0, list.length - 1));
    return list.filter((_, index) => indices.has(index));
  }

  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => list[integer(0, list.length - 1)]!,
    weighted(weights) {
      const entries = Object.entries(weights) as [never, number][];
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      const found = entries.find(([, weight]) => (left -= weight) < 0);
      return (found ?? entries[0]!)[0];
    },
    some,
    shuffled: (list) =>
      list
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  };
}

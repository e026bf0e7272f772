/** From what a reader likes best in an example to what should only appear where nothing else will do. */
const TIERS: readonly (readonly (readonly [number, number])[])[] = [
  [[0x61, 0x7a]],
  [[0x30, 0x39]],
  [[0x41, 0x5a]],
  [
    [0x2d, 0x2e],
    [0x5f, 0x5f],
  ],
  [
    [0x21, 0x2c],
    [0x2f, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x5e],
    [0x60, 0x60],
    [0x7b, 0x7e],
  ],
  [[0x20, 0x20]],
  [
    [0xc0, 0x24f],
    [0x391, 0x3c9],
    [0x410, 0x44f],
  ],
  [
    [0x1f600, 0x1f64f],
    [0x1f300, 0x1f5ff],
  ],
  [
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
  ],
  [
    [0xa1, 0xac],
    [0xae, 0xbf],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
  ],
  [
    [0x250, 0x1fff],
    [0x2070, 0x2fff],
    [0x3001, 0xd7ff],
    [0xf900, 0xfdcf],
    [0xfdf0, 0xfefe],
    [0xff00, 0xfff8],
    [0x10000, 0x1fffd],
    [0x20000, 0x2fffd],
    [0x30000, 0x3fffd],
  ],
  [
    [0x9, 0xa],
    [0xd, 0xd],
  ],
];
/** Private use, format characters, unassigned planes. */
const EXOTIC: readonly (readonly [number, number])[] = [
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffd],
  [0x40000, 0x10fffd],
];
const CONTROLS: readonly (readonly [number, number])[] = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
  [0x1fffe, 0x1ffff],
  [0x2fffe, 0x2ffff],
  [0x3fffe, 0x3ffff],
  [0x10fffe, 0x10ffff],
];

export const CONTROL_RANK = 100;
/** Lone surrogates: no word may hold one. */
export const FORBIDDEN_RANK = Infinity;

const RANKED: readonly { min: number; max: number; rank: number }[] = [
  ...TIERS.flatMap((ranges, rank) => ranges.map((range) => ({ range, rank }))),
  ...EXOTIC.map((range) => ({ range, rank: TIERS.length })),
  ...CONTROLS.map((range) => ({ range, rank: CONTROL_RANK })),
].map(({ range: [min, max], rank }) => ({ min, max, rank }));

export interface Ranked {
  readonly codePoint: number;
  /** The less, the easier to read. */
  readonly rank: number;
}

/** The most readable of a range of code points. */
export function mostReadable(start: number, end: number): Ranked {
  for (const { min, max, rank } of RANKED)
    if (min <= end && start <= max)
      return { codePoint: Math.max(min, start), rank };
  return { codePoint: start, rank: FORBIDDEN_RANK };
}

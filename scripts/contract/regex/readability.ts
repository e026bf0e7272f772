import { type CharRange, rangeOf } from "./char-set.ts";

/** From what a reader likes best in an example to what should only appear where nothing else will do; each range by its ends. */
const TIERS: readonly (readonly string[])[] = [
  ["az"],
  ["09"],
  ["AZ"],
  ["-.", "__"],
  ["!,", "//", ":@", "[^", "``", "{~"],
  ["  "],
  ["\u00c0\u024f", "\u0391\u03c9", "\u0410\u044f"],
  ["\u{1f600}\u{1f64f}", "\u{1f300}\u{1f5ff}"],
  ["\u4e00\u9fff", "\uac00\ud7a3"],
  ["\u00a1\u00ac", "\u00ae\u00bf", "\u2010\u2027", "\u2030\u205e"],
  [
    "\u0250\u1fff",
    "\u2070\u2fff",
    "\u3001\ud7ff",
    "\uf900\ufdcf",
    "\ufdf0\ufefe",
    "\uff00\ufff8",
    "\u{10000}\u{1fffd}",
    "\u{20000}\u{2fffd}",
    "\u{30000}\u{3fffd}",
  ],
  ["\t\n", "\r\r"],
];
/** Private use, format characters, unassigned planes. */
const EXOTIC: readonly string[] = [
  "\u00a0\u00a0",
  "\u00ad\u00ad",
  "\u2000\u200f",
  "\u2028\u202f",
  "\u205f\u206f",
  "\u3000\u3000",
  "\ue000\uf8ff",
  "\ufeff\ufeff",
  "\ufff9\ufffd",
  "\u{40000}\u{10fffd}",
];
const CONTROLS: readonly string[] = [
  "\u0000\u001f",
  "\u007f\u009f",
  "\ufdd0\ufdef",
  "\ufffe\uffff",
  "\u{1fffe}\u{1ffff}",
  "\u{2fffe}\u{2ffff}",
  "\u{3fffe}\u{3ffff}",
  "\u{10fffe}\u{10ffff}",
];

export const CONTROL_RANK = 100;
/** Lone surrogates: no word may hold one. */
export const FORBIDDEN_RANK = Infinity;

const RANKED: readonly (CharRange & { readonly rank: number })[] = [
  ...TIERS.flatMap((ranges, rank) => ranges.map((ends) => ({ ends, rank }))),
  ...EXOTIC.map((ends) => ({ ends, rank: TIERS.length })),
  ...CONTROLS.map((ends) => ({ ends, rank: CONTROL_RANK })),
].map(({ ends, rank }) => ({ ...rangeOf(ends), rank }));

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

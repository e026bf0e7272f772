import type { CharSet } from "./char-set.ts";
import type { Partition } from "./partition.ts";

/** Shared by all kinds; `partition` and `next` are filled on first use, one entry of `next` a class. */
interface Common {
  readonly id: number;
  /** Whether the empty word belongs to the language. */
  readonly nullable: boolean;
  partition?: Partition;
  next?: RegexNode[];
}

export interface None extends Common {
  readonly kind: "none";
}
export interface Epsilon extends Common {
  readonly kind: "epsilon";
}
/** All words of so many code points; "any" is 0 to Infinity. */
export interface Length extends Common {
  readonly kind: "length";
  readonly min: number;
  readonly max: number;
}
export interface Chars extends Common {
  readonly kind: "chars";
  readonly set: CharSet;
}
export interface Concat extends Common {
  readonly kind: "concat";
  readonly head: RegexNode;
  readonly tail: RegexNode;
}
/** Kept counted, so that `{0,5000}` is one node. */
export interface Repeat extends Common {
  readonly kind: "repeat";
  readonly body: RegexNode;
  readonly min: number;
  readonly max: number;
}
export interface Both extends Common {
  readonly kind: "and" | "or";
  readonly parts: readonly RegexNode[];
}
export interface Not extends Common {
  readonly kind: "not";
  readonly part: RegexNode;
}
/** A finite set of words. */
export interface Trie extends Common {
  readonly kind: "trie";
  readonly children: ReadonlyMap<number, RegexNode>;
}
/** Words whose UTF-16 code units are a word of `part`: what a pattern without the `u` flag matches. */
export interface Units extends Common {
  readonly kind: "units";
  readonly part: RegexNode;
}
/** A recursive definition, needed for a repetition with assertions in its body. */
export interface Loop extends Common {
  readonly kind: "loop";
  readonly definition: RegexNode;
}

export type RegexNode =
  | None
  | Epsilon
  | Length
  | Chars
  | Concat
  | Repeat
  | Both
  | Not
  | Trie
  | Units
  | Loop;

/** Opaque outside this folder; compare with `===` for "built alike", ask `word` for "equal". */
export type Language = RegexNode;

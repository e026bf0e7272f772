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

type NodeOf<Kind extends string, Parts = object> = Common & {
  readonly kind: Kind;
} & Readonly<Parts>;

/** A recursive definition, needed for a repetition with assertions in its body. */
export type Loop = NodeOf<"loop", { definition: RegexNode }>;

export type RegexNode =
  | NodeOf<"none" | "epsilon">
  /** All words of so many code points; "any" is 0 to Infinity. */
  | NodeOf<"length", { min: number; max: number }>
  | NodeOf<"chars", { set: CharSet }>
  | NodeOf<"concat", { head: RegexNode; tail: RegexNode }>
  /** Kept counted, so that `{0,5000}` is one node. */
  | NodeOf<"repeat", { body: RegexNode; min: number; max: number }>
  | NodeOf<"and" | "or", { parts: readonly RegexNode[] }>
  | NodeOf<"not", { part: RegexNode }>
  /** A finite set of words. */
  | NodeOf<"trie", { children: ReadonlyMap<number, RegexNode> }>
  /** Words whose UTF-16 code units are a word of `part`: what a pattern without the `u` flag matches. */
  | NodeOf<"units", { part: RegexNode }>
  | Loop;

/** Opaque outside this folder; compare with `===` for "built alike", ask `word` for "equal". */
export type Language = RegexNode;

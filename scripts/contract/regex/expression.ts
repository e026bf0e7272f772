import type { CharSet } from "./char-set.ts";

/** A pattern, reduced to what its language depends on: no groups, no greed, no shorthands. */
export interface Expression {
  readonly alternatives: readonly Concatenation[];
}

export interface Concatenation {
  readonly elements: readonly Element[];
}

export type Element = Characters | Alternation | Quantifier | Assertion;

/** One character of a set. */
export interface Characters {
  readonly type: "Characters";
  readonly set: CharSet;
}

export interface Alternation extends Expression {
  readonly type: "Alternation";
}

export interface Quantifier extends Expression {
  readonly type: "Quantifier";
  readonly min: number;
  /** May be Infinity. */
  readonly max: number;
}

/** A look around; the edges `^`, `$` and `\b` are looks too. */
export interface Assertion extends Expression {
  readonly type: "Assertion";
  readonly kind: "ahead" | "behind";
  readonly negate: boolean;
}

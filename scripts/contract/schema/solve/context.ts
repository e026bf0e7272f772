import type { Language, Languages } from "../../regex/index.ts";
import type { Keywords, Node } from "../node.ts";
import type { Cell } from "./goal.ts";
import type { Json } from "../types.ts";

/** What a search shares: the pool of languages, the making of auxiliary schemas, and the budget. */
export interface Context {
  readonly languages: Languages;
  readonly budget: StepBudget;
  /** Languages of strings by node; see `languageOf`. */
  readonly strings: Map<Node, Language>;
  /** Cells by claims; see `cellsOfClaims`. */
  readonly cells: Map<string, readonly Cell[]>;
  /** An auxiliary schema, which speaks for what stands at the pointer, if anything does. */
  make(keywords: Keywords, pointer?: string): Node;
  /** The auxiliary schema of one value alone. */
  constant(value: Json): Node;
}

export interface StepBudget {
  left: number;
}

/** Takes as many steps as there are schemas to look at; `false` when there is none left. */
export function step({ budget }: Context, steps = 1): boolean {
  budget.left -= steps;
  return budget.left > 0;
}

import type { Node } from "../node.ts";
import type { Premise } from "../types.ts";
import type { Edits } from "./edits.ts";
import type { Rewrite } from "./rewrite.ts";

/** A premise, and what it makes of schemas. */
export interface Supposed extends Premise {
  readonly edits: Edits;
}

export function supposing(
  rewrite: Rewrite,
  node: Node,
  premises: readonly Premise[],
): Node {
  return premises.reduce(
    (at, premise) => rewrite(at, (premise as Supposed).edits),
    node,
  );
}

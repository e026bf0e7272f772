import { step, type Context } from "../solve/context.ts";
import type { Node } from "../node.ts";
import type { Cell } from "../solve/expand.ts";
import { viewObject } from "../solve/object-view.ts";
import { OBJECT } from "../value/kind.ts";
import { lastToken } from "./origin.ts";

/** Counts what speaks for a branch's having been meant by values of the cell, less what speaks against it. */
export function likenessTo(
  context: Context,
  cell: Cell,
): (branch: Node) => number {
  const names = new Set(cell.pos.map(({ node }) => lastToken(node)));
  const view = cell.kinds === OBJECT ? viewObject(context, cell) : undefined;
  return (branch) => {
    let score = names.has(lastToken(branch)) ? 2 : 0;
    step(context);
    for (const part of conjuncts(branch))
      for (const [name, at] of part.keywords.properties ?? []) {
        if (!view?.named.has(name)) {
          score -= 1;
          continue;
        }
        const same = view
          .claimsFor(name)
          .some((each) => each.node.identity === at.identity);
        score += same ? 3 : 1;
      }
    return score;
  };
}

/** The branch to blame. */
export function mostAlike(
  context: Context,
  cell: Cell,
  branches: readonly Node[],
): Node | undefined {
  const likeness = likenessTo(context, cell);
  let best: { node: Node; score: number } | undefined;
  for (const node of branches) {
    const score = likeness(node);
    if (best === undefined || score > best.score) best = { node, score };
  }
  return best?.node;
}

function conjuncts(node: Node): Node[] {
  return [node, ...(node.keywords.allOf ?? [])];
}

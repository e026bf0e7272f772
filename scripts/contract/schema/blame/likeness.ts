import { step, type Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import { OBJECT } from "../value/kind.ts";
import type { Node } from "../node.ts";
import { viewObject } from "../solve/object-view.ts";

/** The branch that a value of the cell was most likely meant for: the one to blame. */
export function mostAlike(
  context: Context,
  cell: Cell,
  branches: readonly Node[],
): Node | undefined {
  const names = new Set(cell.pos.map(({ node }) => lastToken(node)));
  const view = cell.kinds === OBJECT ? viewObject(context, cell) : undefined;
  let best: { node: Node; score: number } | undefined;
  for (const node of branches) {
    let score = names.has(lastToken(node)) ? 2 : 0;
    step(context);
    for (const part of conjuncts(node))
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
    if (best === undefined || score > best.score) best = { node, score };
  }
  return best?.node;
}

function conjuncts(node: Node): Node[] {
  return [node, ...(node.keywords.allOf ?? [])];
}

function lastToken({ pointer }: Node): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}

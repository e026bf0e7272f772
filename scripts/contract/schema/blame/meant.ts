import type { Node } from "../node.ts";
import { apartFrom } from "../solve/apart.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/expand.ts";
import { likenessTo } from "./likeness.ts";
import { lastToken } from "./origin.ts";

/**
 * The branches of a union that values of the cell may be meant for: those that
 * aren't plainly apart from it; failing that, one that is but for what it now
 * asks for.
 */
export function branchesFor(
  context: Context,
  cell: Cell,
): (branches: readonly Node[]) => readonly Node[] {
  const isApart = apartFrom(context, cell);
  return (branches) => {
    const near = branches.filter((branch) => !isApart(branch));
    return near.length > 0 ? near : asking(branches);
  };

  function asking(branches: readonly Node[]): readonly Node[] {
    const isOther = apartFrom(context, cell, { byTag: true });
    const likeness = likenessTo(context, cell);
    return branches
      .filter((branch) => !isOther(branch) && likeness(branch) > 0)
      .filter(unlessOf(otherAlternatives(cell)));
  }
}

/** Branches of the writer's own unions that the cell is not about. */
function otherAlternatives({ pos }: Cell): readonly Node[] {
  const own = new Set(pos.map(({ node }) => node));
  return pos
    .flatMap(({ node: { keywords } }) => [
      ...(keywords.anyOf ?? []),
      ...(keywords.oneOf ?? []),
    ])
    .filter((branch) => !own.has(branch));
}

/** A branch that is, or is called like, one of these is meant for that one's values. */
function unlessOf(others: readonly Node[]): (branch: Node) => boolean {
  const identities = new Set(others.map(({ identity }) => identity));
  const names = new Set(others.map(lastToken));
  return (branch) =>
    !identities.has(branch.identity) && !names.has(lastToken(branch));
}

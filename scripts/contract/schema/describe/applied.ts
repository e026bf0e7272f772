import { type Node, schemasUnder } from "../node.ts";
import { apartFrom } from "../solve/apart.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";

const MAX_DEPTH = 50;

/** All schemas that the reader may apply to a value of the cell; none where every branch of a union is apart from it. */
export function appliedTo(
  context: Context,
  cell: Cell,
  readers: readonly Node[],
): readonly Node[] {
  const isApart = apartFrom(context, cell, { byName: true });
  const found = new Set<Node>();
  return readers.every((reader) => visit(reader, 0)) ? [...found] : [];

  function visit(node: Node, depth: number): boolean {
    if (found.has(node) || depth > MAX_DEPTH) return true;
    found.add(node);
    const { keywords } = node;
    const to = (part: Node): boolean => visit(part, depth + 1);
    for (const part of keywords.allOf ?? []) if (!to(part)) return false;
    for (const branches of [keywords.anyOf, keywords.oneOf])
      if (
        branches !== undefined &&
        !branches
          .filter((each) => !isApart(each))
          .map(to)
          .includes(true)
      )
        return false;
    schemasUnder(keywords, "if", "then", "else").forEach(to);
    keywords.dependentSchemas?.forEach(to);
    return true;
  }
}

import { ANY, kindOf } from "../value/kind.ts";
import type { Node } from "../node.ts";

const MAX_DEPTH = 200;

/** The kinds of value that a schema can have at most. */
export function kindsOf(node: Node): number {
  return node.kinds ?? visit(node, 0);
}

function visit(node: Node, depth: number): number {
  if (node.kinds !== undefined) return node.kinds;
  if (depth > MAX_DEPTH) return ANY;
  // A circle looks like "anything" from inside.
  node.kinds = ANY;
  const { keywords } = node;
  let kinds = keywords.never ? 0 : (keywords.types ?? ANY);
  if (keywords.values !== undefined)
    kinds &= union(keywords.values.list.map(kindOf));
  for (const part of keywords.allOf ?? []) kinds &= visit(part, depth + 1);
  for (const branches of [keywords.anyOf, keywords.oneOf])
    if (branches !== undefined)
      kinds &= union(branches.map((each) => visit(each, depth + 1)));
  node.kinds = kinds;
  return kinds;
}

function union(kinds: readonly number[]): number {
  return kinds.reduce((all, each) => all | each, 0);
}

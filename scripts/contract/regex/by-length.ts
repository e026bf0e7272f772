import { groupBy } from "../../openapi/group-by.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";

/** Words of `rest` of a length between the two. */
export interface LengthGoal {
  readonly min: number;
  readonly max: number;
  readonly rest: RegexNode;
}

/** Beyond so many, lengths stay inside the terms: correct all the same, but more states. */
const MAX_GOALS = 32;

/**
 * The language as a union of goals, so that a length bound is the depth of a search
 * and doesn't multiply the states: a pattern of 188 states with a length of 4 to 63 stays one of 188 states.
 */
export function byLength(node: RegexNode, nodes: Nodes): LengthGoal[] {
  return grouped(goals(node, nodes), nodes);
}

function goals(node: RegexNode, nodes: Nodes): LengthGoal[] {
  if (node.kind === "length")
    return [{ min: node.min, max: node.max, rest: nodes.any }];
  if (node.kind === "or")
    return grouped(
      node.parts.flatMap((part) => goals(part, nodes)),
      nodes,
    );
  if (node.kind !== "and") return [whole(node)];
  let product: LengthGoal[] = [whole(nodes.any)];
  const opaque: RegexNode[] = [];
  for (const part of node.parts) {
    const options = goals(part, nodes);
    if (options.length * product.length > MAX_GOALS) opaque.push(part);
    else
      product = product.flatMap((left) =>
        options.flatMap((right) => meet(left, right, nodes)),
      );
  }
  return product.map((goal) => ({
    ...goal,
    rest: nodes.and([goal.rest, ...opaque]),
  }));
}

function whole(rest: RegexNode): LengthGoal {
  return { min: 0, max: Infinity, rest };
}

function meet(a: LengthGoal, b: LengthGoal, nodes: Nodes): LengthGoal[] {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  return min > max ? [] : [{ min, max, rest: nodes.and([a.rest, b.rest]) }];
}

function grouped(list: readonly LengthGoal[], nodes: Nodes): LengthGoal[] {
  const groups = groupBy(list, ({ min, max }) => `${min} ${max}`);
  return [...groups.values()].map((group) => ({
    ...group[0],
    rest: nodes.or(group.map(({ rest }) => rest)),
  }));
}

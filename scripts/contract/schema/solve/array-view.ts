import type { Context } from "./context.ts";
import { claim, type Claim, type Goal } from "./goal.ts";
import type { Node } from "../node.ts";

export interface Count {
  readonly node: Node;
  readonly closed: boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** What the flat claims and demands of a cell say about an array, taken together. */
export interface ArrayView {
  readonly minimum: number;
  readonly maximum: number;
  /** From here on all items are treated alike. */
  readonly prefix: number;
  readonly unique: boolean;
  readonly repeats: boolean;
  readonly counts: readonly Count[];
  itemGoal(index: number): { pos: Claim[]; neg: Node[] };
}

export function viewArray({ make }: Context, cell: Goal): ArrayView {
  let minimum = 0;
  let maximum = Infinity;
  let prefix = 0;
  let unique = false;
  let repeats = false;
  const counts: Count[] = [];
  for (const { node, closed } of cell.pos) {
    const { keywords } = node;
    minimum = Math.max(minimum, keywords.minItems ?? 0);
    maximum = Math.min(maximum, keywords.maxItems ?? Infinity);
    prefix = Math.max(prefix, keywords.prefixItems?.length ?? 0);
    unique ||= keywords.uniqueItems === true;
    if (keywords.contains !== undefined)
      counts.push({
        node: keywords.contains,
        closed,
        minimum: keywords.minContains ?? 1,
        maximum: keywords.maxContains ?? Infinity,
      });
  }
  for (const demand of cell.demands) {
    if (demand.on !== "array") continue;
    if ("contains" in demand)
      counts.push({
        node: demand.contains,
        closed: false,
        minimum: demand.atLeast ?? 0,
        maximum: demand.atMost ?? Infinity,
      });
    else if ("atLeast" in demand) minimum = Math.max(minimum, demand.atLeast);
    else if ("atMost" in demand) maximum = Math.min(maximum, demand.atMost);
    else if ("index" in demand) {
      minimum = Math.max(minimum, demand.index + 1);
      prefix = Math.max(prefix, demand.index + 1);
    } else if ("repeats" in demand) repeats = true;
    else prefix = Math.max(prefix, demand.from);
  }
  return {
    minimum,
    maximum,
    prefix,
    unique,
    repeats,
    counts,
    itemGoal(index) {
      const pos: Claim[] = [];
      const neg: Node[] = [];
      for (const each of cell.pos) {
        const { items, prefixItems, unevaluatedItems } = each.node.keywords;
        const at = prefixItems?.[index] ?? items;
        if (at !== undefined) pos.push(claim(at, each.closed));
        if (at !== undefined || unevaluatedItems === undefined) continue;
        const inside = cell.pos
          .filter(
            ({ node, within }) =>
              node === each.node || within.includes(each.node),
          )
          .map(({ node }) => node);
        if (inside.some((node) => node !== each.node && looksAt(node, index)))
          continue;
        // An item that some `contains` matches is evaluated too.
        const matched = inside.flatMap(
          ({ keywords }) => keywords.contains ?? [],
        );
        const left =
          matched.length === 0
            ? unevaluatedItems
            : make(
                { anyOf: [...matched, unevaluatedItems] },
                unevaluatedItems.pointer,
              );
        pos.push(claim(left, each.closed));
      }
      for (const demand of cell.demands)
        if ("index" in demand && demand.index === index) {
          pos.push(...demand.pos);
          neg.push(...demand.neg);
        }
      return { pos, neg };
    },
  };
}

function looksAt({ keywords }: Node, index: number): boolean {
  return (
    keywords.items !== undefined ||
    keywords.unevaluatedItems !== undefined ||
    index < (keywords.prefixItems?.length ?? 0)
  );
}

import type { Goal } from "./goal.ts";

/** How many members the claims and demands leave to an object, apart from which. */
export function sizesOf({ pos, demands }: Goal): {
  readonly minimum: number;
  readonly maximum: number;
} {
  let minimum = 0;
  let maximum = Infinity;
  for (const { node } of pos) {
    minimum = Math.max(minimum, node.keywords.minProperties ?? 0);
    maximum = Math.min(maximum, node.keywords.maxProperties ?? Infinity);
  }
  for (const demand of demands) {
    if (demand.on !== "object") continue;
    if ("atLeast" in demand) minimum = Math.max(minimum, demand.atLeast);
    if ("atMost" in demand) maximum = Math.min(maximum, demand.atMost);
  }
  return { minimum, maximum };
}

import type { Goal } from "./by-length.ts";
import type { Automaton } from "./derive.ts";
import type { Node } from "./node.ts";
import { readability } from "./readability.ts";

interface Arrival {
  /** The sum of the ranks of the characters so far: less is easier to read. */
  readonly cost: number;
  readonly from: Arrival | undefined;
  readonly codePoint: number;
}

interface Budget {
  /** The effort of the automaton that must not be passed. */
  limit: number;
  /** Characters of this rank and above are not used. */
  readonly below: number;
}

/** Breadth first, a layer a length: the first layer with a word has the shortest, its cheapest arrival the most readable. */
export function shortest(
  { min, max, rest }: Goal,
  automaton: Automaton,
  budget: Budget,
): { word: string } | { empty: true } | { exhausted: true } {
  const seen = new Set<Node>();
  let layer = new Map<Node, Arrival>([
    [rest, { cost: 0, from: undefined, codePoint: -1 }],
  ]);
  for (let depth = 0; depth <= max && layer.size > 0; depth += 1) {
    if (depth >= min) {
      const found = [...layer]
        .filter(([node]) => node.nullable)
        .map(([, arrival]) => arrival);
      if (found.length > 0) return { word: spell(cheapest(found)) };
      // Short of `min` a state may have to be passed again and again; from there on once is enough.
      for (const node of layer.keys()) seen.add(node);
    }
    const following = new Map<Node, Arrival>();
    for (const [node, arrival] of layer) {
      if (automaton.effort() > budget.limit) return { exhausted: true };
      const { best } = automaton.partition(node);
      best.forEach((codePoint, characterClass) => {
        budget.limit -= 1;
        const rank = readability.rank(codePoint);
        if (rank >= budget.below) return;
        const next = automaton.next(node, characterClass);
        if (next.kind === "none" || seen.has(next)) return;
        const cost = arrival.cost + rank;
        const known = following.get(next);
        if (!known || cost < known.cost)
          following.set(next, { cost, from: arrival, codePoint });
      });
    }
    layer = following;
  }
  return { empty: true };
}

function cheapest(arrivals: readonly Arrival[]): Arrival {
  return arrivals.reduce((a, b) => (b.cost < a.cost ? b : a));
}

function spell(arrival: Arrival): string {
  const codePoints: number[] = [];
  for (let at: Arrival = arrival; at.from; at = at.from)
    codePoints.push(at.codePoint);
  return codePoints
    .reverse()
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join("");
}

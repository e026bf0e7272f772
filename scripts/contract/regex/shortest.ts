import type { Automaton } from "./automaton.ts";
import type { LengthGoal } from "./by-length.ts";
import type { RegexNode } from "./node.ts";

interface Arrival {
  /** The sum of the ranks of the characters so far: less is easier to read. */
  readonly cost: number;
  readonly from: Arrival | undefined;
  readonly text: string;
}

type Layer = Map<RegexNode, Arrival>;

/**
 * Breadth first, a layer a length: the first layer with a word has the shortest, its cheapest arrival the most readable.
 * Characters of the rank `below` and above are not used.
 */
export function shortest(
  { min, max, rest }: LengthGoal,
  automaton: Automaton,
  below: number,
): string | undefined {
  const seen = new Set<RegexNode>();
  let layer: Layer = new Map([[rest, { cost: 0, from: undefined, text: "" }]]);
  for (let depth = 0; depth <= max && layer.size > 0; depth += 1) {
    if (depth >= min) {
      const found = cheapestWord(layer);
      if (found) return spell(found);
      // Short of `min` a state may have to be passed again and again; from there on once is enough.
      for (const node of layer.keys()) seen.add(node);
    }
    const following = advance(layer);
    depth += leap(layer, following, min - depth - 1, automaton);
    layer = following;
  }
  return undefined;

  function advance(layer: Layer): Layer {
    const following: Layer = new Map();
    for (const [node, arrival] of layer) {
      const { best } = automaton.partition(node);
      automaton.walk(best.length);
      best.forEach(({ codePoint, rank }, characterClass) => {
        if (rank >= below) return;
        const next = automaton.next(node, characterClass);
        if (next.kind === "none" || seen.has(next)) return;
        const cost = arrival.cost + rank;
        const known = following.get(next);
        if (known && known.cost <= cost) return;
        const text = String.fromCodePoint(codePoint);
        following.set(next, { cost, from: arrival, text });
      });
    }
    return following;
  }
}

/** Where there is only one state and it leads to itself, a long way to go is one step: the `{65536,}` of real documents. */
function leap(
  layer: Layer,
  following: Layer,
  distance: number,
  automaton: Automaton,
): number {
  const [node] = layer.keys();
  const arrival = following.get(node!);
  if (layer.size > 1 || following.size > 1 || !arrival || distance <= 0)
    return 0;
  automaton.walk(Math.ceil(distance / 16));
  const { text } = arrival;
  following.set(node!, { ...arrival, text: text.repeat(distance + 1) });
  return distance;
}

function cheapestWord(layer: Layer): Arrival | undefined {
  let best: Arrival | undefined;
  for (const [node, arrival] of layer)
    if (node.nullable && (!best || arrival.cost < best.cost)) best = arrival;
  return best;
}

function spell(arrival: Arrival): string {
  const texts: string[] = [];
  for (let at: Arrival | undefined = arrival; at; at = at.from)
    texts.push(at.text);
  return texts.reverse().join("");
}

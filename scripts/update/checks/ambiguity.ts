import { type Position, positionsOf } from "./positions.ts";

/** Pairs to look at before giving up: an answer is not worth a minute. */
const MAX_STEPS = 500_000;

/**
 * Whether some loop of a pattern can read the same text in two ways, as in
 * `(a|aa)*`: each round then doubles what a matcher that backtracks tries.
 *
 * Two readers of the same text go from a position of a loop back to it. If
 * they can part in between, there are two ways (Weber and Seidl, "On the
 * degree of ambiguity of finite automata", 1991: criterion EDA).
 */
export function hasAmbiguousLoop(expression: RegExp): boolean {
  const positions = positionsOf(expression);
  const numbers = new Map(positions.map((position, at) => [position, at]));
  let steps = 0;

  /** The pairs that two readers come to from one position, forth or back. */
  function reach(start: Position, side: "next" | "previous"): Set<number> {
    const reached = new Set<number>();
    const open: [Position, Position][] = [[start, start]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      for (const left of pair[0][side]) {
        for (const right of pair[1][side]) {
          if (++steps > MAX_STEPS) return new Set();
          const key = keyOf(left, right);
          if (reached.has(key)) continue;
          if (left.characters.isDisjointWith(right.characters)) continue;
          reached.add(key);
          open.push([left, right]);
        }
      }
    }
    return reached;
  }

  function keyOf(left: Position, right: Position): number {
    const [a = 0, b = 0] = [numbers.get(left), numbers.get(right)];
    return a * positions.length + b;
  }

  const isParted = (key: number) =>
    Math.floor(key / positions.length) !== key % positions.length;

  return positions.some((position) => {
    const back = reach(position, "previous");
    return [...reach(position, "next")].some(
      (key) => isParted(key) && back.has(key),
    );
  });
}

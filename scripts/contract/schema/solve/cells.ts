import type { Context } from "./context.ts";
import { cellsOf } from "./expand.ts";
import { claimKey, type Claim, type Cell } from "./goal.ts";
import { ANY } from "../value/kind.ts";

/** More are not worth their room. */
const MAX_KEPT = 64;

/** The cells of claims alone, remembered: what is refused and what is described are asked of the same. */
export function* cellsOfClaims(
  context: Context,
  pos: readonly Claim[],
): Generator<Cell> {
  const key = pos.map(claimKey).join();
  const known = context.cells.get(key);
  if (known !== undefined) {
    yield* known;
    return;
  }
  const found: Cell[] = [];
  const goal = { kinds: ANY, pos, neg: [], demands: [] };
  for (const cell of cellsOf(context, goal)) {
    if (found.length <= MAX_KEPT) found.push(cell);
    yield cell;
  }
  if (found.length <= MAX_KEPT && context.budget.left > 0)
    context.cells.set(key, found);
}

import { viewArray, type ArrayView, type Count } from "./array-view.ts";
import { step, type Context } from "./context.ts";
import { solveDistinct } from "./distinct.ts";
import {
  claim,
  firstValue,
  NONE,
  unsolved,
  type Answer,
  type Demand,
  type Goal,
  type Solve,
} from "./goal.ts";
import { ANY } from "../value/kind.ts";
import type { Json } from "../types.ts";

/** No witness needs more items than this to be worth a reader's time. */
const MAX_ITEMS = 150_000;

type From = Extract<Demand, { readonly from: number }>;

export function solveArray(context: Context, cell: Goal, solve: Solve): Answer {
  if (!step(context)) return unsolved("budget");
  const from = cell.demands.find((demand): demand is From => "from" in demand);
  if (from !== undefined) return firstValue(placed(context, cell, from, solve));

  const view = viewArray(context, cell);
  if (view.repeats)
    return view.unique ? NONE : firstValue(repeated(context, cell, solve));
  if (view.minimum > view.maximum) return NONE;
  if (view.minimum > MAX_ITEMS) return unsolved("minItems");
  if (view.counts.length === 0) return ofLength(view, view.minimum);
  return firstValue(lengths());

  /** Longer than this, an array only has more of what a shorter one has. */
  function* lengths(): Generator<Answer> {
    const needed = view.counts.reduce((sum, { minimum }) => sum + minimum, 0);
    const longest = Math.min(
      view.maximum,
      Math.max(view.minimum, view.prefix) + needed,
    );
    for (let length = view.minimum; length <= longest; length++) {
      if (!step(context)) return yield unsolved("budget");
      yield firstValue(assignments(view, length));
    }
  }

  function* assignments(view: ArrayView, length: number): Generator<Answer> {
    for (const chosen of selections(context, view, length))
      yield chosen === undefined
        ? unsolved("contains")
        : ofLength(view, length, chosen);
  }

  function ofLength(
    view: ArrayView,
    length: number,
    chosen?: readonly (readonly boolean[])[],
  ): Answer {
    if (view.unique && length > 1) {
      const goals = Array.from({ length }, (_, index) =>
        goalOf(view, index, chosen?.[index]),
      );
      return solveDistinct(context, goals, solve);
    }
    const items: Json[] = [];
    const last = Math.max(view.prefix, chosen === undefined ? 0 : length);
    for (let index = 0; index < length; index++) {
      const alike = index > last ? items.at(-1) : undefined;
      const answer: Answer =
        alike === undefined
          ? solve(goalOf(view, index, chosen?.[index]))
          : { value: alike };
      if (!("value" in answer)) return answer;
      items.push(answer.value);
    }
    return { value: items };
  }
}

/** An item that matches is claimed to; one that must not, because there may be no more, is refused. */
function goalOf(
  view: ArrayView,
  index: number,
  chosen: readonly boolean[] = [],
): Goal {
  const { pos, neg } = view.itemGoal(index);
  for (const [which, matches] of chosen.entries()) {
    const count = view.counts[which];
    if (count === undefined) continue;
    if (matches) pos.push(claim(count.node, count.closed));
    else if (count.maximum < Infinity) neg.push(count.node);
  }
  return { kinds: ANY, pos, neg, demands: [] };
}

/** Which items match which `contains`; `undefined` when the budget is spent. */
function* selections(
  context: Context,
  { counts, prefix }: ArrayView,
  length: number,
): Generator<readonly (readonly boolean[])[] | undefined> {
  const subsets = subsetsOf(counts);
  const chosen: (readonly boolean[])[] = [];
  yield* place(
    0,
    counts.map(() => 0),
    0,
  );

  function* place(
    index: number,
    sums: readonly number[],
    atLeast: number,
  ): Generator<readonly (readonly boolean[])[] | undefined> {
    if (!step(context)) return yield undefined;
    const left = length - index;
    const hopeless = counts.some(
      ({ minimum, maximum }, which) =>
        (sums[which] ?? 0) > maximum || (sums[which] ?? 0) + left < minimum,
    );
    if (hopeless) return;
    if (left === 0) return yield [...chosen];
    for (const [order, subset] of subsets.entries()) {
      // Items after the prefix are interchangeable: one order of them is enough.
      if (index > prefix && order < atLeast) continue;
      chosen.push(subset);
      const more = sums.map((sum, which) => sum + (subset[which] ? 1 : 0));
      yield* place(index + 1, more, order);
      chosen.pop();
    }
  }
}

/** All subsets, those first that serve most. */
function subsetsOf(counts: readonly Count[]): boolean[][] {
  const size = Math.min(counts.length, 8);
  return Array.from({ length: 2 ** size }, (_, bits) =>
    counts.map((_, which) => ((bits >> which) & 1) === 0),
  );
}

function* placed(
  context: Context,
  cell: Goal,
  demand: From,
  solve: Solve,
): Generator<Answer> {
  const rest = cell.demands.filter((each) => each !== demand);
  const { prefix } = viewArray(context, cell);
  for (let index = demand.from; index <= prefix; index++)
    yield solveArray(
      context,
      {
        ...cell,
        demands: [...rest, { on: "array", index, pos: [], neg: [demand.neg] }],
      },
      solve,
    );
}

/** Two items are equal: each satisfies what is asked of both. */
function* repeated(
  context: Context,
  cell: Goal,
  solve: Solve,
): Generator<Answer> {
  const rest = cell.demands.filter((demand) => !("repeats" in demand));
  const view = viewArray(context, { ...cell, demands: rest });
  for (let second = 1; second <= view.prefix + 1; second++)
    for (let first = 0; first < second; first++) {
      const a = view.itemGoal(first);
      const b = view.itemGoal(second);
      const pos = [...a.pos, ...b.pos];
      const neg = [...a.neg, ...b.neg];
      const twin = solve({ kinds: ANY, pos, neg, demands: [] });
      if ("unknown" in twin) yield twin;
      if (!("value" in twin)) continue;
      const same = [claim(context.constant(twin.value), false)];
      const answer = solveArray(
        context,
        {
          ...cell,
          demands: [
            ...rest,
            { on: "array", index: first, pos: same, neg: [] },
            { on: "array", index: second, pos: same, neg: [] },
          ],
        },
        solve,
      );
      // Another twin might have got along with what is counted.
      yield "none" in answer && view.counts.length > 0
        ? unsolved("contains")
        : answer;
    }
}

import type { Context } from "./context.ts";
import { NONE, unknown, type Answer, type Goal, type Solve } from "./goal.ts";
import { canonical } from "../value/json.ts";
import { valuesOf } from "../read/keywords.ts";
import type { Json } from "../types.ts";

/** More items than this are not made different from one another. */
const MAX_ITEMS = 1100;

/** A value for each goal, no two of them equal. */
export function solveDistinct(
  context: Context,
  goals: readonly Goal[],
  solve: Solve,
): Answer {
  if (goals.length > MAX_ITEMS) return unknown("uniqueItems");
  const chosen: Json[] = [];
  for (const goal of goals) {
    const answer = solve(besides(context, goal, chosen));
    if (!("value" in answer)) break;
    chosen.push(answer.value);
  }
  return chosen.length === goals.length
    ? { value: chosen }
    : match(context, goals, solve);
}

/**
 * By Hall's theorem as many candidates a goal as there are goals are enough to
 * tell whether all can be served.
 */
function match(context: Context, goals: readonly Goal[], solve: Solve): Answer {
  let doubt: Answer = NONE;
  const candidates = goals.map((goal) => {
    const found: Json[] = [];
    while (found.length < goals.length) {
      const answer = solve(besides(context, goal, found));
      if ("unknown" in answer) doubt = answer;
      if (!("value" in answer)) break;
      found.push(answer.value);
    }
    return found;
  });
  const holder = new Map<string, number>();
  const given = new Map<number, Json>();
  const serve = (index: number, tried: Set<string>): boolean => {
    for (const value of candidates[index] ?? []) {
      const key = canonical(value);
      if (tried.has(key)) continue;
      tried.add(key);
      const other = holder.get(key);
      if (other !== undefined && !serve(other, tried)) continue;
      holder.set(key, index);
      given.set(index, value);
      return true;
    }
    return false;
  };
  for (const index of goals.keys()) if (!serve(index, new Set())) return doubt;
  return { value: goals.map((_, index) => given.get(index) ?? null) };
}

function besides(context: Context, goal: Goal, taken: readonly Json[]): Goal {
  if (taken.length === 0) return goal;
  const values = valuesOf("enum", taken);
  return { ...goal, neg: [...goal.neg, context.make({ values })] };
}

import type { Context } from "./context.ts";
import { fits } from "./finite.ts";
import {
  goalKey,
  NONE,
  unsolved,
  type Answer,
  type Goal,
  type Solve,
} from "./goal.ts";
import { canonical } from "../value/json.ts";
import { valuesOf } from "../read/values.ts";
import type { Json } from "../types.ts";
import { siblings } from "./siblings.ts";

/** More items than this are not searched for one by one, nor matched with candidates. */
const MAX_SEARCHED = 60;
/** How many siblings are tried for each item. */
const TRIES = 20;

/** A value for each goal, no two of them equal. */
export function solveDistinct(
  context: Context,
  goals: readonly Goal[],
  solve: Solve,
): Answer {
  const [first, ...others] = goals;
  if (first === undefined) return { value: [] };
  const answer = solve(first);
  if (!("value" in answer)) return answer;
  const chosen = new Map([[canonical(answer.value), answer.value]]);
  const candidates = siblings(answer.value, goals.length * TRIES);
  let searches = 0;
  for (const goal of others) {
    let found = nextThatFits(context, goal, chosen, candidates);
    if (found === undefined) {
      if (++searches > MAX_SEARCHED) return unsolved("uniqueItems");
      found = solve(besides(context, goal, [...chosen.values()]));
    }
    if (!("value" in found)) {
      if (goals.length <= MAX_SEARCHED) return match(context, goals, solve);
      // Where all ask for the same, the values that there are have all been chosen.
      const alike = "none" in found && new Set(goals.map(goalKey)).size === 1;
      return alike ? NONE : unsolved("uniqueItems");
    }
    chosen.set(canonical(found.value), found.value);
  }
  return { value: [...chosen.values()] };
}

/** Most items are alike, and a search for each would be long. */
function nextThatFits(
  context: Context,
  goal: Goal,
  chosen: ReadonlyMap<string, Json>,
  candidates: Iterator<Json>,
): Answer | undefined {
  for (;;) {
    const { value, done } = candidates.next();
    if (done) return undefined;
    if (!chosen.has(canonical(value)) && fits(context, goal, value) === true)
      return { value };
  }
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

import { step, type Context } from "./context.ts";
import { evaluate, evaluateAsMeant } from "../evaluate/evaluate.ts";
import type { Claim, Goal } from "./goal.ts";
import { BOOLEAN, kindOf, NULL } from "../value/kind.ts";
import { meets } from "./meets.ts";
import type { Node } from "../node.ts";
import type { Json } from "../types.ts";
import { all, inverse, type Verdict } from "../evaluate/verdict.ts";

const MAX_DEPTH = 20;

/** All values of a goal, when its claims list them or its kinds have but few. */
export function candidatesOf(goal: Goal): readonly Json[] | undefined {
  for (const { node } of goal.pos) {
    const listed = listedBy(node, 0);
    if (listed !== undefined)
      return listed.filter((value) => (kindOf(value) & goal.kinds) !== 0);
  }
  if ((goal.kinds & ~(BOOLEAN | NULL)) !== 0) return undefined;
  const few: Json[] = (goal.kinds & BOOLEAN) !== 0 ? [true, false] : [];
  return (goal.kinds & NULL) !== 0 ? [...few, null] : few;
}

/** Whether a candidate is what the goal looks for; what cannot be judged of a listed value, whoever lists it has judged. */
export function fits(context: Context, goal: Goal, value: Json): Verdict {
  const { languages } = context;
  step(context, goal.pos.length + goal.neg.length);
  return all([
    ...goal.pos.map(
      ({ node }: Claim) =>
        () =>
          evaluateAsMeant(languages, node, value) !== false,
    ),
    ...goal.neg.map((node) => () => inverse(evaluate(languages, node, value))),
    ...goal.demands.map((demand) => () => meets(context, demand, value)),
  ]);
}

function listedBy(
  { keywords }: Node,
  depth: number,
): readonly Json[] | undefined {
  if (keywords.values !== undefined) return keywords.values.list;
  if (depth > MAX_DEPTH) return undefined;
  for (const part of keywords.allOf ?? []) {
    const listed = listedBy(part, depth + 1);
    if (listed !== undefined) return listed;
  }
  return undefined;
}

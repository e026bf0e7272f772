import { step, type Context } from "./context.ts";
import { evaluate, evaluateAsMeant } from "../evaluate/evaluate.ts";
import type { Goal } from "./goal.ts";
import { BOOLEAN, kindOf, NULL } from "../value/kind.ts";
import { listedUnion } from "../evaluate/listed-union.ts";
import { meets } from "./meets.ts";
import type { Node } from "../node.ts";
import { opaquesOf } from "./opaque.ts";
import type { Json } from "../types.ts";
import { all, every, inverse, type Verdict } from "../evaluate/verdict.ts";

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

/** Whether a candidate is what the goal looks for. */
export function fits(context: Context, goal: Goal, value: Json): Verdict {
  const { languages } = context;
  step(context, goal.pos.length + goal.neg.length);
  return all([
    () =>
      every(
        goal.pos,
        ({ node }) =>
          evaluateAsMeant(languages, node, value) ?? believed(node, value),
      ),
    () => every(goal.neg, (node) => inverse(evaluate(languages, node, value))),
    () => every(goal.demands, (demand) => meets(context, demand, value)),
  ]);
}

/** Whoever lists a value has judged what we cannot, such as a format of their own. */
function believed(node: Node, value: Json): Verdict {
  const open = opaquesOf(node, kindOf(value));
  return open.length > 0 && open.every(({ malformed }) => !malformed)
    ? true
    : undefined;
}

/** Whether a claim is a long union of words, which makes no sense to go through cell by cell. */
export function areWords({ pos }: Goal): boolean {
  return pos.some(({ node, flat }) => !flat && wordsOf(node) !== undefined);
}

function listedBy(node: Node, depth: number): readonly Json[] | undefined {
  node.listed ??= listIn(node, depth) ?? "none";
  return node.listed === "none" ? undefined : node.listed;
}

function listIn(node: Node, depth: number): readonly Json[] | undefined {
  const { values, allOf = [] } = node.keywords;
  if (values !== undefined) return values.list;
  if (depth > MAX_DEPTH) return undefined;
  for (const part of allOf) {
    const listed = listedBy(part, depth + 1);
    if (listed !== undefined) return listed;
  }
  return wordsOf(node);
}

function wordsOf({ keywords }: Node): readonly Json[] | undefined {
  const branches = keywords.anyOf ?? keywords.oneOf;
  return branches === undefined || listedUnion(branches) === undefined
    ? undefined
    : branches.flatMap((each) => each.keywords.values?.list ?? []);
}

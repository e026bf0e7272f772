import { knownIn } from "./apart.ts";
import { solveArray } from "./array.ts";
import { step, type Context } from "./context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { cellsOf } from "./expand.ts";
import { candidatesOf, fits } from "./finite.ts";
import {
  firstValue,
  goalKey,
  NONE,
  unsolved,
  type Answer,
  type Goal,
  type Solve,
  type Cell,
  type Option,
} from "./goal.ts";
import { ARRAY, NUMBER, OBJECT, STRING } from "../value/kind.ts";
import { kindsOf } from "./kinds-of.ts";
import type { Node } from "../node.ts";
import { solveNumber } from "./number.ts";
import { solveObject } from "./object.ts";
import { isClaimed, opaquesOf } from "./opaque.ts";
import { prune } from "./prune.ts";
import { failing, refutations } from "./refute.ts";
import { createGoals } from "./stack.ts";
import { solveString } from "./string.ts";
import type { Json } from "../types.ts";
import { weightOf } from "../value/weight.ts";

export interface Search {
  /** Finds a value for a goal, or the proof that there is none. */
  readonly solve: Solve;
  /** The same within a cell, whose claims need no expanding. */
  readonly solveCell: (cell: Cell) => Answer;
}

const MAX_DEPTH = 800;
const MAX_WEIGHT = 20_000;

export function createSearch(context: Context): Search {
  let depth = 0;
  const goals = createGoals<Answer>({
    whenOpen: NONE,
    whenDeep: unsolved("depth"),
    isFinal: (answer) => "value" in answer,
    isKept: (answer) => !("unknown" in answer),
    isSupposed: (answer) => "none" in answer,
    servesWithin: false,
  });

  function solve(goal: Goal): Answer {
    if (!step(context)) return unsolved("budget");
    if (goal.demands.length > 0 || goal.pos.some(({ flat }) => flat))
      return attempt(goal);
    return goals.ask(goalKey(goal), () => checked(goal, attempt(goal)));
  }

  /** What was built must hold up; if it doesn't, the fault is ours and the answer open. */
  function checked(goal: Goal, answer: Answer): Answer {
    if (!("value" in answer) || goal.neg.length === 0) return answer;
    const { languages } = context;
    const { value } = answer;
    const holds =
      goal.pos.every(
        ({ node }) => evaluate(languages, node, value) !== false,
      ) && goal.neg.every((node) => evaluate(languages, node, value) === false);
    return holds ? answer : unsolved("witness");
  }

  function attempt(goal: Goal): Answer {
    const refused = new Set(goal.neg.map(({ identity }) => identity));
    if (goal.pos.some(({ node }) => refused.has(node.identity))) return NONE;
    const candidates = candidatesOf(goal);
    if (candidates !== undefined) return among(goal, candidates);
    return firstValue(byKind(goal));
  }

  function among(goal: Goal, candidates: readonly Json[]): Answer {
    let doubt: Answer = NONE;
    for (const value of candidates) {
      const verdict = fits(context, goal, value);
      if (verdict === true) return { value };
      if (verdict === undefined) doubt = unsolved("enum");
    }
    return doubt;
  }

  function* byKind(goal: Goal): Generator<Answer> {
    const kinds = goal.pos.reduce(
      (left, { node }) => left & kindsOf(node),
      goal.kinds,
    );
    if ((kinds & STRING) !== 0) yield strings(goal);
    const others = { ...goal, kinds: kinds & ~STRING };
    for (const cell of cellsOf(context, others)) yield refute(cell);
    if (context.budget.left <= 0) yield unsolved("budget");
  }

  function strings(goal: Goal): Answer {
    const answer = solveString(context, goal);
    if (!("none" in answer)) return answer;
    const open = goal.neg
      .flatMap((node) => opaquesOf(node, STRING))
      .find((each) => !isClaimed(goal.pos, each));
    return open === undefined ? answer : unsolved(open.keyword, open.detail);
  }

  /** Unions of thousands are refused branch by branch, each one call deeper: the stack is a budget too. */
  function refute(cell: Cell): Answer {
    if (depth >= MAX_DEPTH) return unsolved("depth");
    depth += 1;
    const answer = refuteNext(cell);
    depth -= 1;
    return answer;
  }

  /** Makes every refused schema fail, the one with the fewest ways to do so first. */
  function refuteNext(cell: Cell): Answer {
    if (!step(context)) return unsolved("budget");
    const candidates = candidatesOf(cell);
    if (candidates !== undefined) return among(cell, candidates);
    const known = knownIn(context, cell);
    const neg: Node[] = [];
    for (const node of new Set(cell.neg)) {
      if (cell.holds.has(node.identity)) return NONE;
      if (!cell.refused.has(node) && !known.isApart(node)) neg.push(node);
    }
    let least: { node: Node; options: Option[] } | undefined;
    for (const node of neg) {
      const options = prune(
        context,
        cell,
        refutations(context, node, cell.kinds, known),
      );
      if (least === undefined || options.length < least.options.length)
        least = { node, options };
      if (options.length <= 1) break;
    }
    if (least === undefined) return built(cell);
    const { node, options } = least;
    const rest = neg.filter((each) => each !== node);
    const refused = new Set([...cell.refused, node]);
    return firstValue(following({ ...cell, neg: rest, refused }, options));
  }

  function* following(
    cell: Cell,
    options: readonly Option[],
  ): Generator<Answer> {
    for (const option of options) yield follow(cell, option);
  }

  function follow(cell: Cell, option: Option): Answer {
    const next = failing(cell, option);
    if (option.unknown !== undefined)
      return option.demands !== undefined && "none" in refute(next)
        ? NONE
        : { unknown: option.unknown };
    return option.pos === undefined || option.pos.length === 0
      ? refute(next)
      : attempt(next);
  }

  /** A value that is too large is no example: it would take years to write. */
  function built(cell: Cell): Answer {
    const answer = build(cell);
    return "value" in answer && weightOf(answer.value) > MAX_WEIGHT
      ? unsolved("budget")
      : answer;
  }

  function build(cell: Cell): Answer {
    if ((cell.kinds & NUMBER) !== 0) return solveNumber(cell);
    if ((cell.kinds & OBJECT) !== 0) return solveObject(context, cell, solve);
    if ((cell.kinds & ARRAY) !== 0) return solveArray(context, cell, solve);
    return solveString(context, cell);
  }

  return { solve, solveCell: refute };
}

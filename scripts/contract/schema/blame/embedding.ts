import type { Context } from "../solve/context.ts";
import type { Answer, Demand, Cell } from "../solve/goal.ts";
import { viewObject } from "../solve/object-view.ts";
import { sizesOf } from "../solve/sizes.ts";
import { isJsonObject } from "../value/json.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import type { Member } from "./members.ts";
import type { Json } from "../types.ts";

/** Finds the whole value around a member's value, one after the other. */
export type Embedding = (cell: Cell, member: Member) => (value: Json) => Answer;

const EMPTY: Answer = { value: {} };

type SolveCell = (cell: Cell) => Answer;

export function createEmbedding(
  context: Context,
  solveCell: SolveCell,
): Embedding {
  const frameOf = createFrames(context, solveCell);
  return (cell, member) => {
    let frame: Answer | undefined;
    return (value) => {
      if (isIndependent(cell)) {
        frame ??= frameOf(cell, member);
        return "value" in frame
          ? { value: replaced(frame.value, member.token, value) }
          : frame;
      }
      const answer = solveCell(having(cell, member.holding(value)));
      // This very value may be at odds with the rest, where another one is not.
      return "value" in answer
        ? answer
        : solveCell(having(cell, member.refused));
    };
  };
}

/** For those who only ask whether there is a whole value: the member's own stands for it. */
export function createExistence(
  context: Context,
  solveCell: SolveCell,
): Embedding {
  const frameOf = createFrames(context, solveCell);
  return (cell, member) => {
    let whole: Answer | undefined;
    return (value) => {
      whole ??= isIndependent(cell)
        ? frameOf(cell, member)
        : solveCell(having(cell, member.refused));
      return "value" in whole ? { value } : whole;
    };
  };
}

/** Some value of the cell that has, or can be given, the member. */
function createFrames(
  context: Context,
  solveCell: SolveCell,
): (cell: Cell, member: Member) => Answer {
  /** What each cell's objects have at the least: most members can stand in one and the same. */
  const least = new WeakMap<Cell, Answer>();
  return (cell, member) => {
    if (!isAddable(context, cell, member))
      return solveCell(having(cell, member.present));
    const { required, choosing } = viewObject(context, cell);
    const { minimum, maximum } = sizesOf(cell);
    const isAlone =
      required.size === (required.has(String(member.token)) ? 1 : 0);
    if (isAlone && choosing.size === 0 && minimum <= 1 && maximum >= 1)
      return EMPTY;
    if (minimum > 0 || maximum < Infinity)
      return solveCell(having(cell, member.present));
    const known = least.get(cell);
    if (known !== undefined) return known;
    const answer = solveCell(cell);
    // Anything else may be so only within the question that is being asked.
    if ("value" in answer) least.set(cell, answer);
    return answer;
  };
}

function having(cell: Cell, demand: Demand): Cell {
  return { ...cell, demands: [...cell.demands, demand] };
}

/** Whether a property is there in the least object already, or can be put there without regard to what the rest is. */
function isAddable(context: Context, cell: Cell, { token }: Member): boolean {
  if (cell.kinds !== OBJECT) return false;
  const view = viewObject(context, cell);
  const name = String(token);
  return (
    view.allows(name) &&
    (view.required.has(name) || view.needs(name).size === 1) &&
    cell.pos.every(
      ({ node: { keywords } }) =>
        keywords.propertyNames === undefined && keywords.opaque === undefined,
    )
  );
}

/** Whether one member's value is no concern of the others. */
function isIndependent({ neg, demands, pos, kinds }: Cell): boolean {
  return (
    neg.length === 0 &&
    demands.length === 0 &&
    (kinds !== ARRAY ||
      pos.every(
        ({ node: { keywords } }) =>
          !keywords.uniqueItems && keywords.contains === undefined,
      ))
  );
}

function replaced(frame: Json, token: string | number, value: Json): Json {
  if (Array.isArray(frame))
    return (frame as readonly Json[]).map((item, index) =>
      index === token ? value : item,
    );
  return isJsonObject(frame) ? { ...frame, [token]: value } : frame;
}

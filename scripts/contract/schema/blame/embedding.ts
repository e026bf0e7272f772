import type { Cell } from "../solve/expand.ts";
import type { Answer, Demand } from "../solve/goal.ts";
import { isJsonObject, objectOf } from "../value/json.ts";
import { ARRAY } from "../value/kind.ts";
import type { Member } from "./members.ts";
import type { Json } from "../types.ts";

/** Finds the whole value around a member's value, one after the other. */
export function embedding(
  solveCell: (cell: Cell) => Answer,
  cell: Cell,
  member: Member,
): (value: Json) => Answer {
  let frame: Answer | undefined;
  const having = (demand: Demand): Answer =>
    solveCell({ ...cell, demands: [...cell.demands, demand] });
  return (value) => {
    if (isIndependent(cell)) {
      frame ??= having(member.present);
      return "value" in frame
        ? { value: replaced(frame.value, member.token, value) }
        : frame;
    }
    const answer = having(member.holding(value));
    // This very value may be at odds with the rest, where another one is not.
    return "value" in answer ? answer : having(member.refused);
  };
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
  return isJsonObject(frame)
    ? objectOf([...Object.entries(frame), [String(token), value]])
    : frame;
}

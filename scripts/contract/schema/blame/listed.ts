import { evaluate } from "../evaluate/evaluate.ts";
import type { Node } from "../node.ts";
import type { Context } from "../solve/context.ts";
import type { Goal } from "../solve/goal.ts";
import { fits } from "../solve/finite.ts";
import { allClaimed, opaquesOf } from "../solve/opaque.ts";
import type { Json } from "../types.ts";
import { explain } from "./explain.ts";
import { makeBreak, makeUndecided } from "./make-break.ts";
import { broken, left, merge, type QuestionOutcome } from "./outcome.ts";

/** Listed values are judged one by one, and told together by cause. */
export function listed(
  context: Context,
  cell: Goal,
  reader: Node,
  candidates: readonly Json[],
): QuestionOutcome {
  const outcomes: QuestionOutcome[] = [];
  for (const value of candidates) {
    if (fits(context, cell, value) === false) continue;
    const verdict = evaluate(context.languages, reader, value);
    if (verdict === true) continue;
    if (verdict === undefined) {
      if (allClaimed(cell.pos, reader, cell.kinds)) continue;
      const open = opaquesOf(reader, cell.kinds)[0];
      const reason = open?.keyword ?? "enum";
      outcomes.push(left(makeUndecided(cell.pos, reader, { reason })));
      continue;
    }
    const cause = explain(context, reader, value);
    const isList = cause.keyword === "enum" || cause.keyword === "const";
    const refusal = {
      reader: cause.node,
      keyword: cause.keyword,
      ...(cause.property === undefined ? {} : { property: cause.property }),
      ...(isList ? { values: [value] } : {}),
    };
    const { instancePath, leaf } = cause;
    const found = makeBreak(context, cell, refusal, value);
    outcomes.push(broken({ ...found, instancePath, leaf }));
  }
  return merge(outcomes);
}

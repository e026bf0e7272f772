import { join } from "../../../openapi/pointer.ts";
import { step, type Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import type { Break } from "../types.ts";
import { weightOf } from "../value/weight.ts";
import type { Embedding } from "./embedding.ts";
import type { Member } from "./members.ts";
import { ofWriter } from "./origin.ts";
import {
  broken,
  CLEAN,
  left,
  merge,
  seenFrom,
  type QuestionOutcome,
} from "./outcome.ts";

/** What was found in a member, seen from the value around it; `forget`, where no value has such a member. */
export function createAround(
  context: Context,
  embedding: Embedding,
  forget: () => void,
): (cell: Cell, member: Member, inner: QuestionOutcome) => QuestionOutcome {
  return (cell, member, inner) => {
    if (inner === CLEAN) return CLEAN;
    // Of a member that the writer says nothing about, the writer speaks as a whole.
    const around = ofWriter(cell.pos)[0]?.node.pointer ?? "";
    const embed = embedding(cell, member);
    const breaks: Break[] = [];
    const open = [...seenFrom(inner, around, member.token)];
    for (const each of inner.breaks) {
      const answer = embed(each.value);
      if ("value" in answer) step(context, weightOf(answer.value));
      if ("none" in answer) {
        forget();
        continue;
      }
      const writer = each.writer || around;
      const instancePath = join("", member.token) + each.instancePath;
      const { reader } = each;
      if ("value" in answer)
        breaks.push({ ...each, value: answer.value, writer, instancePath });
      else open.push({ ...answer.unknown, writer, reader, instancePath });
    }
    return merge([broken(...breaks), left(...open)]);
  };
}

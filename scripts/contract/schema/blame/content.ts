import { left, merge, type QuestionOutcome } from "./outcome.ts";
import type { Undecided } from "../types.ts";

/**
 * What a text holds is told once, whichever of the `content…` keywords say so. By the
 * letter they refuse nothing, so that no validator would confirm a break.
 */
export function contentOnce(outcome: QuestionOutcome): QuestionOutcome {
  const refused = outcome.breaks.filter(
    ({ keyword }) => keyword === "contentEncoding",
  );
  const open = outcome.undecided.filter(isContent);
  if (refused.length === 0 && open.length <= 1) return outcome;
  const [first] = [
    ...open,
    ...refused.map(({ keyword: reason, instancePath, writer, reader }) => ({
      reason,
      instancePath,
      writer,
      reader,
    })),
  ];
  return merge([
    {
      ...outcome,
      breaks: outcome.breaks.filter((each) => !refused.includes(each)),
      undecided: outcome.undecided.filter((each) => !open.includes(each)),
    },
    ...(first === undefined ? [] : [left(first)]),
  ]);
}

function isContent({ reason, instancePath }: Undecided): boolean {
  return instancePath === "" && reason.startsWith("content");
}

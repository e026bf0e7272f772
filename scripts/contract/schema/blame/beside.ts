import { tokensOf } from "../../../openapi/pointer.ts";
import type { Edits } from "../suppose/edits.ts";
import type { Supposed } from "../suppose/supposed.ts";
import { UNSATISFIABLE } from "../vacuous/vacuous.ts";
import { causeOf, merge, type QuestionOutcome } from "./outcome.ts";

/** What was found, and what besides comes to light if all could be satisfied that nothing satisfies. */
export function beside(
  found: QuestionOutcome,
  supposed: QuestionOutcome,
  edits: Edits,
): QuestionOutcome {
  const known = new Set(found.breaks.map(causeOf));
  const names = found.undecided
    .filter(({ reason }) => reason === UNSATISFIABLE)
    .map(({ instancePath }) => nameOf(instancePath));
  const premise: Supposed = {
    kind: "satisfied",
    names: [...new Set(names)].sort(),
    edits,
  };
  return merge([
    found,
    {
      breaks: supposed.breaks
        // What stands in a `not` is not loosened: it would refuse more.
        .filter((each) => each.keyword !== "not" && !known.has(causeOf(each)))
        .map((each) => ({
          ...each,
          premises: [premise, ...(each.premises ?? [])],
        })),
      undecided: supposed.undecided.filter(({ reason }) => reason !== "budget"),
    },
  ]);
}

/** The last property on the way, and which of its items. */
function nameOf(instancePath: string): string {
  const tokens = tokensOf(instancePath);
  const last = tokens.findLastIndex((token) => !/^\d+$/.test(token));
  return tokens.slice(Math.max(0, last)).join("/");
}

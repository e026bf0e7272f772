import type { Break } from "../schema/index.ts";
import type { Change, CheckableChange, WitnessCheck } from "./change.ts";
import { PROPERTY_RULES } from "./property-change.ts";

/** A change with the example that shows it, if not with one of its own. */
export function withExample(
  change: Change | undefined,
  { value, premises }: Break,
): readonly Change[] {
  if (change === undefined) return [];
  if (premises === undefined) return [{ value, ...change }];
  const named = premises.map(({ kind, names }) => [kind, names] as const);
  const args = { ...change.args, ...Object.fromEntries(named) };
  return [{ value, ...change, args, premises }];
}

/** The findings of both questions; what the way back says of a subject that the way forth has reported is the same change again. */
export function mergeDirections(
  forward: readonly Change[],
  backward: readonly Change[],
  check: WitnessCheck,
): readonly CheckableChange[] {
  const reported = new Set(forward.map(reportedSubject));
  return [
    ...forward.map((change) => ({ change, check })),
    ...backward
      .filter((change) => !reported.has(subjectOf(change)))
      .map((change) => ({ change })),
  ];
}

/** What the way back would say of the change. */
function reportedSubject(change: Change): string {
  const { rule, args } = change;
  const { removed, becameReadOnly } = PROPERTY_RULES.request;
  // What is no longer described, or no longer to be sent, is no longer asked for either.
  const isLost = rule === removed || rule === becameReadOnly;
  return subjectOf(
    isLost ? { ...change, args: { ...args, keyword: "required" } } : change,
  );
}

function subjectOf({ at, args }: Change): string {
  return JSON.stringify([at, args["keyword"] ?? "", args["property"] ?? ""]);
}

import type { Break, Draft } from "../schema/index.ts";
import type { Change } from "./change.ts";
import { PROPERTY_RULES } from "./property-change.ts";

/** What a witness is valid by, and what it is not; the latter is absent where an operation is gone. */
export interface Contest {
  readonly by: Draft;
  readonly notBy?: Draft;
}

export interface AskedChange {
  readonly change: Change;
  readonly contest?: Contest;
}

/** A change with the example that shows it, if not with one of its own. */
export function shown(
  change: Change | undefined,
  { value }: Break,
): readonly Change[] {
  return change ? [{ value, ...change }] : [];
}

/** What the way back says about a place of which the way forth has spoken is the same change again. */
export function asked(
  forward: readonly Change[],
  backward: readonly Change[],
  contest: Contest,
): readonly AskedChange[] {
  const told = new Set(forward.map(subjectToldBy));
  return [
    ...forward.map((change) => ({ change, contest })),
    ...backward
      .filter((change) => !told.has(subjectOf(change)))
      .map((change) => ({ change })),
  ];
}

function subjectToldBy(change: Change): string {
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

import type { Break, SchemaHandle } from "../schema/index.ts";
import type { Change } from "./types.ts";

/** What a witness is valid by, and what it is not; the latter is absent where an operation is gone. */
export interface Contest {
  readonly by: SchemaHandle;
  readonly notBy?: SchemaHandle;
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
  const told = new Set(forward.flatMap(subjectsOf));
  return [
    ...forward.map((change) => ({ change, contest })),
    ...backward
      .filter((change) => !told.has(subjectOf(change)))
      .map((change) => ({ change })),
  ];
}

function subjectsOf(change: Change): readonly string[] {
  const { id, args } = change;
  // What is no longer described is no longer asked for either.
  return id === "request-property-removed"
    ? [subjectOf({ ...change, args: { ...args, keyword: "required" } })]
    : [subjectOf(change)];
}

function subjectOf({ at, args }: Change): string {
  return JSON.stringify([at, args["keyword"] ?? "", args["property"] ?? ""]);
}

import { jsonText } from "../../openapi/json.ts";
import { groupBy } from "../../openapi/group-by.ts";
import type { Operation } from "../operation/model.ts";
import { formatNamed } from "../schema/read/format.ts";
import type { Args, Change, CheckableChange } from "./change.ts";
import type { Occurrence, OperationRef } from "./types.ts";

/** A change in one operation. */
export interface OperationChange extends CheckableChange {
  readonly operation: OperationRef;
  /** Whose requests or responses the witness is written as. */
  readonly sender: Operation;
}

/** One root cause and every change that it makes, in the order of the operations. */
export interface RootCause {
  readonly changes: readonly [OperationChange, ...OperationChange[]];
  readonly places: readonly Occurrence[];
}

/** Changes with one id at one place of both documents are one cause, however many operations show it; so is a format of which nobody knows what it means, wherever it stands. */
export function groupByCause(
  changes: readonly OperationChange[],
): readonly RootCause[] {
  const groups = groupBy(changes, ({ change }) => keyOf(change));
  return [...groups.values()].map((group) => ({
    changes: group,
    places: placesOf(group),
  }));
}

function keyOf({ rule, base, revised, args }: Change): string {
  return jsonText(
    isOfVagueFormat(args) ? [rule.id, args] : [rule.id, base, revised, args],
  );
}

/** Not the places are in question, but what the format means. */
function isOfVagueFormat({ reason, keyword, base, revised }: Args): boolean {
  if (keyword !== "format") return reason === "format";
  return [base, revised].some(
    (name) => typeof name === "string" && formatNamed(name)?.isVague,
  );
}

function placesOf(group: readonly OperationChange[]): readonly Occurrence[] {
  const seen = new Set<string>();
  return group.flatMap(({ operation, change: { at } }) => {
    const key = `${operation.method} ${operation.path} ${at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ operation, at }];
  });
}

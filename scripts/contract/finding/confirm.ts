import { jsonText } from "../../openapi/json.ts";
import type { Draft, Json, Premise, Solver } from "../schema/index.ts";
import { requestWitness } from "../witness/request.ts";
import { responseWitness } from "../witness/response.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { weightOf } from "../schema/value/weight.ts";
import type { Verify } from "../verify/index.ts";
import type { Witness } from "../witness/types.ts";
import type { FindingId } from "./catalogue.ts";
import type { Change } from "./change.ts";
import type { RootCause, OperationChange } from "./group.ts";
import { sideOf } from "./rule.ts";
import type { Finding, Occurrence, OperationRef } from "./types.ts";

/** How many of a cause's changes are tried before it counts as unconfirmed. */
const ATTEMPTS = 3;

/** How many values the validators look at in a run; two documents of 500 operations, a year apart, take a fiftieth of it. */
const EFFORT = 300_000;

/** Nothing is called breaking that two validators do not confirm. */
export function confirmCauses(
  causes: readonly RootCause[],
  solver: Solver,
  verify: Verify,
): readonly Finding[] {
  const isConfirmed = createConfirm(solver, verify);
  return causes.map((cause) => {
    const [first] = cause.changes;
    const { severity } = first.change.rule;
    if (severity !== "breaking") return findingOf(cause, first, severity);
    const confirmed = candidatesOf(cause).find(isConfirmed);
    if (!confirmed) {
      const args = { ...first.change.args, reason: "witness" };
      return { ...findingOf(cause, first, "undecided"), args };
    }
    const witness = witnessOf(confirmed);
    return {
      ...findingOf(cause, confirmed, "breaking"),
      ...(witness && { witness }),
    };
  });
}

/** The changes that may show the cause, the smallest witness first: it is quick to read and to verify. */
function candidatesOf({ changes }: RootCause): readonly OperationChange[] {
  if (changes.length === 1) return changes;
  const sizeOf = ({ value }: Change): number =>
    value === undefined ? Infinity : jsonText(value).length;
  return changes
    .map((candidate) => ({ candidate, size: sizeOf(candidate.change) }))
    .sort((a, b) => a.size - b.size)
    .slice(0, ATTEMPTS)
    .map(({ candidate }) => candidate);
}

function createConfirm(
  solver: Solver,
  verify: Verify,
): (candidate: OperationChange) => boolean {
  const judge = (
    draft: Draft,
    value: Json,
    literal: boolean,
    premises: readonly Premise[],
  ): boolean | undefined => {
    const schema = solver.supposing(solver.read(draft), premises);
    const about = solver.spell(schema, value);
    return verify(solver.print(schema, { literal, about }), about);
  };
  let effort = EFFORT;
  return ({ change: { value, premises = [] }, check }) => {
    if (value === undefined || !check) return false;
    effort -= weightOf(value);
    if (effort < 0) return false;
    const { describedBy, refusedBy } = check;
    return (
      // A discriminated oneOf is to be exactly one, by its name.
      judge(describedBy, value, true, premises) === true &&
      (refusedBy === undefined ||
        judge(refusedBy, value, false, premises) === false)
    );
  };
}

function findingOf(
  { places }: RootCause,
  { change, operation }: OperationChange,
  severity: Finding["severity"],
): Finding {
  const { rule, base, revised, args } = change;
  return {
    // Every rule is in the catalogue: a test reads the sources for it.
    id: rule.id as FindingId,
    severity,
    operation,
    side: sideOf(rule),
    location: {
      ...(base !== undefined && { base: { pointer: base } }),
      ...(revised !== undefined && { revised: { pointer: revised } }),
    },
    args,
    places: withFirst(places, operation, change.at),
  };
}

/** Where the witness shows it comes first: that is what a finding is told by. */
function withFirst(
  places: readonly Occurrence[],
  { method, path }: OperationRef,
  at: string,
): readonly Occurrence[] {
  const isShown = (place: Occurrence): boolean =>
    place.at === at &&
    place.operation.method === method &&
    place.operation.path === path;
  const others = places.filter((place) => !isShown(place));
  return [...places.filter(isShown), ...others];
}

function witnessOf({ change, sender }: OperationChange): Witness | undefined {
  const { value } = change;
  if (!isJsonObject(value)) return undefined;
  return "url" in value
    ? { request: requestWitness(sender, value) }
    : { response: responseWitness(sender, value) };
}

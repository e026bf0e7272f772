import type { Json, JsonObject, Solver } from "../schema/index.ts";
import { requestWitness } from "../witness/request.ts";
import { responseWitness } from "../witness/response.ts";
import type { Witness } from "../witness/types.ts";
import { severityOf, sideOf } from "./catalogue.ts";
import type { Cause, Sighting } from "./group.ts";
import type { Finding } from "./types.ts";

export interface Judges {
  readonly solver: Solver;
  /** What independent validators say of the value; `undefined` when they differ or cannot tell. */
  readonly verify: (schema: Json, value: Json) => boolean | undefined;
}

/** How many of a cause's sightings are tried before it counts as unconfirmed. */
const ATTEMPTS = 3;

/** Nothing is called breaking that two validators do not confirm. */
export function confirm(cause: Cause, judges: Judges): Finding {
  const [first] = cause.sightings;
  if (!first) throw new Error("a cause has at least one sighting");
  const severity = severityOf(first.change.id);
  if (severity !== "breaking") return findingOf(cause, first, severity);
  const confirmed = cause.sightings
    .slice(0, ATTEMPTS)
    .find((sighting) => isConfirmed(sighting, judges));
  if (!confirmed) {
    const args = { ...first.change.args, reason: "witness" };
    return { ...findingOf(cause, first, "undecided"), args };
  }
  const witness = witnessOf(confirmed);
  return {
    ...findingOf(cause, confirmed, "breaking"),
    ...(witness && { witness }),
  };
}

function isConfirmed(
  { change: { value }, contest }: Sighting,
  { solver, verify }: Judges,
): boolean {
  if (value === undefined || !contest) return false;
  const { accepts, refuses } = contest;
  return (
    verify(solver.print(accepts), value) === true &&
    (refuses === "nothing" || verify(solver.print(refuses), value) === false)
  );
}

function findingOf(
  { places }: Cause,
  { change, operation }: Sighting,
  severity: Finding["severity"],
): Finding {
  const { id, base, revised, args } = change;
  return {
    id,
    severity,
    operation,
    side: sideOf(id),
    location: {
      ...(base !== undefined && { base: { pointer: base } }),
      ...(revised !== undefined && { revised: { pointer: revised } }),
    },
    args,
    places,
  };
}

function witnessOf({ change, sender }: Sighting): Witness | undefined {
  const { value } = change;
  if (!isObject(value)) return undefined;
  return "status" in value
    ? { response: responseWitness(value) }
    : { request: requestWitness(sender, value) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Solver } from "../schema/index.ts";
import { requestWitness } from "../witness/request.ts";
import { responseWitness } from "../witness/response.ts";
import { isObject } from "../witness/object.ts";
import type { Verify } from "../verify/index.ts";
import type { Witness } from "../witness/types.ts";
import { severityOf, sideOf } from "./catalogue.ts";
import type { Cause, Sighting } from "./group.ts";
import type { Finding } from "./types.ts";

/** How many of a cause's sightings are tried before it counts as unconfirmed. */
const ATTEMPTS = 3;

/** Nothing is called breaking that two validators do not confirm. */
export function confirm(cause: Cause, solver: Solver, verify: Verify): Finding {
  const [first] = cause.sightings;
  if (!first) throw new Error("a cause has at least one sighting");
  const severity = severityOf(first.change.id);
  if (severity !== "breaking") return findingOf(cause, first, severity);
  const confirmed = cause.sightings
    .slice(0, ATTEMPTS)
    .find((sighting) => isConfirmed(sighting, solver, verify));
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
  solver: Solver,
  verify: Verify,
): boolean {
  if (value === undefined || !contest) return false;
  const { by, notBy } = contest;
  return (
    verify(solver.print(by), value) === true &&
    (notBy === undefined || verify(solver.print(notBy), value) === false)
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
  return "url" in value
    ? { request: requestWitness(sender, value) }
    : { response: responseWitness(value) };
}

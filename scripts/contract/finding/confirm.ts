import type { Json, SchemaHandle, Solver } from "../schema/index.ts";
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
export function createConfirm(
  solver: Solver,
  verify: Verify,
): (cause: Cause) => Finding {
  const printed = new Map<SchemaHandle, Json>();

  function print(schema: SchemaHandle): Json {
    let text = printed.get(schema);
    if (text === undefined) printed.set(schema, (text = solver.print(schema)));
    return text;
  }

  function isConfirmed({ change: { value }, contest }: Sighting): boolean {
    if (value === undefined || !contest) return false;
    const { by, notBy } = contest;
    return (
      verify(print(by), value) === true &&
      (notBy === undefined || verify(print(notBy), value) === false)
    );
  }

  return (cause) => {
    const [first] = cause.sightings;
    const severity = severityOf(first.change.id);
    if (severity !== "breaking") return findingOf(cause, first, severity);
    const confirmed = smallestFirst(cause.sightings)
      .slice(0, ATTEMPTS)
      .find(isConfirmed);
    if (!confirmed) {
      const args = { ...first.change.args, reason: "witness" };
      return { ...findingOf(cause, first, "undecided"), args };
    }
    const witness = witnessOf(confirmed);
    return {
      ...findingOf(cause, confirmed, "breaking"),
      ...(witness && { witness }),
    };
  };
}

/** What is quick to read is quick to verify. */
function smallestFirst(sightings: readonly Sighting[]): readonly Sighting[] {
  if (sightings.length === 1) return sightings;
  return sightings
    .map((sighting) => {
      const { value } = sighting.change;
      const size =
        value === undefined ? Infinity : JSON.stringify(value).length;
      return { sighting, size };
    })
    .sort((a, b) => a.size - b.size)
    .map(({ sighting }) => sighting);
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

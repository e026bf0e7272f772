import type { Draft, Json, Solver } from "../schema/index.ts";
import { requestWitness } from "../witness/request.ts";
import { responseWitness } from "../witness/response.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { weightOf } from "../schema/value/weight.ts";
import type { Verify } from "../verify/index.ts";
import type { Witness } from "../witness/types.ts";
import type { FindingId } from "./catalogue.ts";
import type { Cause, Sighting } from "./group.ts";
import { sideOf } from "./rule.ts";
import type { Finding } from "./types.ts";

/** How many of a cause's sightings are tried before it counts as unconfirmed. */
const ATTEMPTS = 3;

/** How many values the validators look at in a run; two documents of 500 operations, a year apart, take a fiftieth of it. */
const EFFORT = 300_000;

/** Nothing is called breaking that two validators do not confirm. */
export function confirmCauses(
  causes: readonly Cause[],
  solver: Solver,
  verify: Verify,
): readonly Finding[] {
  const isConfirmed = createConfirm(solver, verify);
  return causes.map((cause) => {
    const [first] = cause.sightings;
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

/** The sightings that may show the cause, the smallest witness first: it is quick to read and to verify. */
function candidatesOf({ sightings }: Cause): readonly Sighting[] {
  if (sightings.length === 1) return sightings;
  return sightings
    .map((sighting) => {
      const { value } = sighting.change;
      const size =
        value === undefined ? Infinity : JSON.stringify(value).length;
      return { sighting, size };
    })
    .sort((a, b) => a.size - b.size)
    .slice(0, ATTEMPTS)
    .map(({ sighting }) => sighting);
}

function createConfirm(
  solver: Solver,
  verify: Verify,
): (sighting: Sighting) => boolean {
  const judge = (
    draft: Draft,
    value: Json,
    literal: boolean,
  ): boolean | undefined => {
    const schema = solver.read(draft);
    return verify(
      solver.print(schema, { literal, about: value }),
      solver.spell(schema, value),
    );
  };
  let effort = EFFORT;
  return ({ change: { value }, contest }) => {
    if (value === undefined || !contest) return false;
    effort -= weightOf(value);
    if (effort < 0) return false;
    const { by, notBy } = contest;
    return (
      // Either reading of a discriminated oneOf must say the same.
      judge(by, value, true) === true &&
      (notBy === undefined || judge(notBy, value, false) === false)
    );
  };
}

function findingOf(
  { places }: Cause,
  { change, operation }: Sighting,
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
    places,
  };
}

function witnessOf({ change, sender }: Sighting): Witness | undefined {
  const { value } = change;
  if (!isJsonObject(value)) return undefined;
  return "url" in value
    ? { request: requestWitness(sender, value) }
    : { response: responseWitness(sender, value) };
}

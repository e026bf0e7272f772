import type { Operation } from "../operation/model.ts";
import type { AskedChange } from "./asked.ts";
import type { Occurrence, OperationRef } from "./types.ts";

/** A change in one operation. */
export interface Sighting extends AskedChange {
  readonly operation: OperationRef;
  /** Whose requests or responses the witness is written as. */
  readonly sender: Operation;
}

/** One root cause and all that it changes, in the order of the operations. */
export interface Cause {
  readonly sightings: readonly [Sighting, ...Sighting[]];
  readonly places: readonly Occurrence[];
}

/** Changes with one id at one place of both documents are one cause, however many operations show it. */
export function groupByCause(sightings: readonly Sighting[]): readonly Cause[] {
  const groups = new Map<string, [Sighting, ...Sighting[]]>();
  for (const sighting of sightings) {
    const { rule, base, revised, args } = sighting.change;
    const key = JSON.stringify([rule.id, base, revised, args]);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  return [...groups.values()].map((group) => ({
    sightings: group,
    places: placesOf(group),
  }));
}

function placesOf(group: readonly Sighting[]): readonly Occurrence[] {
  const seen = new Set<string>();
  return group.flatMap(({ operation, change: { at } }) => {
    const key = `${operation.method} ${operation.path} ${at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ operation, at }];
  });
}

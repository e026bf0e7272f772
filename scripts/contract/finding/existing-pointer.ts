import type { Pair } from "../operation/match.ts";
import { entry } from "../../openapi/entry.ts";
import { lookUp } from "../../openapi/pointer.ts";
import type { Change } from "./change.ts";

/** Keywords whose values are reported wherever a finding points to, not only where the keyword itself stands. */
const REPORTED_FOR_ANY = new Set(["type", "enum", "const"]);

/**
 * Makes a change point to what the documents hold. A constraint of the wire (a
 * path value is never empty) is compared as if it stood in the schema: then the
 * pointer leads to the schema, and the keyword has no value to be shown.
 */
export type PointToExisting = (change: Change, pair: Pair) => Change;

/** Remembers, for a run, what stands where. */
export function createPointToExisting(): PointToExisting {
  const known = new Map<unknown, Map<string, string>>();

  function existingIn(root: unknown, pointer: string): string {
    const inDocument = entry(known, root, () => new Map<string, string>());
    return entry(inDocument, pointer, () => nearestExisting(root, pointer));
  }

  return (change, pair) => {
    const { args, ...rest } = change;
    const reported = { ...args };
    const isReported = REPORTED_FOR_ANY.has(String(args["keyword"]));
    const pointers: Record<string, string> = {};
    for (const side of ["base", "revised"] as const) {
      const pointer = change[side];
      if (pointer === undefined) continue;
      pointers[side] = existingIn(pair[side].document.root, pointer);
      if (pointers[side] !== pointer && !isReported) delete reported[side];
    }
    return { ...rest, ...pointers, args: reported };
  };
}

/** The pointer, or the nearest around it at which something stands. */
function nearestExisting(root: unknown, pointer: string): string {
  let nearest = pointer;
  while (nearest !== "" && lookUp(root, nearest) === undefined)
    nearest = nearest.slice(0, nearest.lastIndexOf("/"));
  return nearest;
}

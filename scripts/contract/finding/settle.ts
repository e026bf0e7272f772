import type { Pair } from "../operation/match.ts";
import { entry } from "../schema/value/entry.ts";
import { lookUp } from "../schema/value/pointer.ts";
import type { Change } from "./change.ts";

/** Keywords whose values are told of whatever stands there, not only of a keyword of that name. */
const TOLD_OF_ALL = new Set(["type", "enum", "const"]);

/**
 * Points to what the documents hold. What goes without saying (a path value is
 * never empty) is compared as if it stood there: then the schema is meant, and
 * the keyword has no value to be shown.
 */
export type Settle = (change: Change, pair: Pair) => Change;

/** Remembers, for a run, what stands where. */
export function createSettle(): Settle {
  const known = new Map<unknown, Map<string, string>>();

  function settled(root: unknown, pointer: string): string {
    const inDocument = entry(known, root, () => new Map<string, string>());
    return entry(inDocument, pointer, () => existing(root, pointer));
  }

  return (change, pair) => {
    const { args, ...rest } = change;
    const told = { ...args };
    const isTold = TOLD_OF_ALL.has(String(args["keyword"]));
    const pointers: Record<string, string> = {};
    for (const side of ["base", "revised"] as const) {
      const pointer = change[side];
      if (pointer === undefined) continue;
      pointers[side] = settled(pair[side].document.root, pointer);
      if (pointers[side] !== pointer && !isTold) delete told[side];
    }
    return { ...rest, ...pointers, args: told };
  };
}

/** The pointer, or the nearest around it at which something stands. */
function existing(root: unknown, pointer: string): string {
  let nearest = pointer;
  while (nearest !== "" && lookUp(root, nearest) === undefined)
    nearest = nearest.slice(0, nearest.lastIndexOf("/"));
  return nearest;
}

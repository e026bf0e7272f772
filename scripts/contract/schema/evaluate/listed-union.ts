import { entry } from "../../../openapi/entry.ts";
import type { Node } from "../node.ts";
import { ANY, kindOf } from "../value/kind.ts";

/** Shorter unions are gone through branch by branch. */
const LONG = 16;

const known = new WeakMap<readonly Node[], ReadonlyMap<string, number>>();
const UNLISTED: ReadonlyMap<string, number> = new Map();

/**
 * How many branches of a long union hold each value, by its canonical text; `undefined` unless every branch
 * does nothing but list values. Some documents write enums of thousands in this way, to describe each value.
 */
export function listedUnion(
  branches: readonly Node[],
): ReadonlyMap<string, number> | undefined {
  if (branches.length < LONG) return undefined;
  const counts = entry(known, branches, () => count(branches));
  return counts === UNLISTED ? undefined : counts;
}

function count(branches: readonly Node[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keywords } of branches) {
    const { values, types = ANY, ...others } = keywords;
    const more = Object.values(others).some((value) => value !== undefined);
    if (values === undefined || more) return UNLISTED;
    if (values.list.some((value) => (kindOf(value) & types) === 0))
      return UNLISTED;
    for (const key of values.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

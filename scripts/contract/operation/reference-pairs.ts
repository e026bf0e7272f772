import { referenceOf, target } from "./spot.ts";
import type { Spot } from "./spot.ts";

/**
 * Asks of two Reference Objects whether what they lead to is the same, each
 * pair once. A way round that meets no difference is no difference.
 */
export function createReferences(same: (here: Spot, there: Spot) => boolean) {
  const known = new Map<string, boolean>();
  // Those taken for the same on the assumption that what is still open is.
  let assumed: string[] = [];
  let open = 0;

  function areSame(here: Spot, there: Spot): boolean {
    const key = JSON.stringify([referenceOf(here), referenceOf(there)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [one, other] = [target(here), target(there)];
    if (!one || !other)
      return referenceOf(here) === referenceOf(there) && one === other;
    known.set(key, true);
    const start = assumed.push(key) - 1;
    open += 1;
    const result = same(one, other);
    open -= 1;
    if (!result) {
      for (const dependent of assumed.slice(start)) known.delete(dependent);
      assumed.length = start;
      known.set(key, false);
    } else if (open === 0) {
      assumed = [];
    }
    return result;
  }

  return { areSame };
}

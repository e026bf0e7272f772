import { entry } from "../../openapi/entry.ts";

/** How well an entry stands for a member; 0 where it doesn't. */
type Specificity<Entry> = (entry: Entry, member: string) => number;

/** The entry that stands for a member: of several, the first of the most specific. */
export function mostSpecific<Entry>(
  member: string,
  entries: readonly Entry[],
  specificity: Specificity<Entry>,
): Entry | undefined {
  let best: Entry | undefined;
  let score = 0;
  for (const each of entries) {
    const candidate = specificity(each, member);
    if (candidate > score) [best, score] = [each, candidate];
  }
  return best;
}

/** Which members of a finite universe each entry stands for; entries that are left with none are dropped. */
export function assign<Entry>(
  universe: readonly string[],
  entries: readonly Entry[],
  specificity: Specificity<Entry>,
): ReadonlyMap<Entry, readonly string[]> {
  const owned = new Map<Entry, string[]>();
  for (const member of universe) {
    const best = mostSpecific(member, entries, specificity);
    if (best !== undefined) entry(owned, best, () => []).push(member);
  }
  return owned;
}

/**
 * Which members of a finite universe each entry stands for, the most specific
 * entry winning; entries that are left with none are dropped.
 */
export function assign<Entry>(
  universe: readonly string[],
  entries: readonly Entry[],
  specificity: (entry: Entry, member: string) => number,
): ReadonlyMap<Entry, readonly string[]> {
  const owned = new Map<Entry, string[]>();
  for (const member of universe) {
    let best: Entry | undefined;
    let score = 0;
    for (const entry of entries) {
      const candidate = specificity(entry, member);
      if (candidate > score) [best, score] = [entry, candidate];
    }
    if (best === undefined) continue;
    const list = owned.get(best);
    if (list) list.push(member);
    else owned.set(best, [member]);
  }
  return owned;
}

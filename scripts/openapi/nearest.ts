const COUNT = 3;

/** The known names most like a wanted one, by the pairs of letters they share. */
export function nearest(wanted: string, known: readonly string[]): string[] {
  const pairs = letterPairs(wanted);
  return known
    .map((name) => ({ name, likeness: likeness(pairs, letterPairs(name)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, COUNT)
    .filter((entry) => entry.likeness > 0)
    .map((entry) => entry.name);
}

function letterPairs(name: string): Set<string> {
  const letters = name.toLowerCase();
  return new Set(
    Array.from(letters, (letter, at) => letter + (letters[at + 1] ?? "")),
  );
}

// The Sørensen–Dice coefficient.
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

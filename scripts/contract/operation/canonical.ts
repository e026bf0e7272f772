/** Equal texts for equal values: keys in order. */
export function canonicalText(
  value: unknown,
  spelt: (scalar: unknown) => unknown = (scalar) => scalar,
): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== "object" || member === null) return spelt(member);
    if (Array.isArray(member)) return member;
    return Object.fromEntries(
      Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i;

/** The JSON media type to speak where several are documented, whatever their order; plain JSON first. */
export function jsonMediaType(
  documented: readonly string[],
): string | undefined {
  const [first] = documented
    .filter((type) => JSON_TYPE.test(type))
    .sort(
      (a, b) =>
        Number(b === "application/json") - Number(a === "application/json") ||
        (a < b ? -1 : 1),
    );
  return first;
}

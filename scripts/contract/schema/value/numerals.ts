/** Patterns of the numerals that JSON spells integers with, between bounds. */
export function integersBetween(
  minimum: bigint | undefined,
  maximum: bigint | undefined,
): string {
  const parts: string[] = [];
  const atMostZero = minimum === undefined ? undefined : -minimum;
  if (maximum === undefined || maximum >= 0n)
    parts.push(...naturals(larger(minimum ?? 0n, 0n), maximum));
  if (minimum === undefined || minimum < 0n) {
    const negatives = naturals(larger(-(maximum ?? -1n), 1n), atMostZero);
    parts.push(...negatives.map((part) => `-${part}`));
  }
  return parts.length === 0 ? "[]" : `(?:${parts.join("|")})`;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function naturals(from: bigint, to: bigint | undefined): string[] {
  if (to !== undefined && to < from) return [];
  const digits = String(from);
  if (to === undefined) {
    const longer = `[1-9]\\d{${digits.length},}`;
    return [...sameLength(digits, "9".repeat(digits.length)), longer];
  }
  const parts: string[] = [];
  const last = String(to);
  for (let length = digits.length; length <= last.length; length++)
    parts.push(
      ...sameLength(
        length === digits.length ? digits : `1${"0".repeat(length - 1)}`,
        length === last.length ? last : "9".repeat(length),
      ),
    );
  return parts;
}

/** Numerals between two of one length: a common beginning, then the first digit in which they differ. */
function sameLength(from: string, to: string): string[] {
  if (from === to) return [from];
  if (/^[01]0*$/.test(from) && /^9+$/.test(to)) {
    const rest = from.length - 1;
    const first = from.startsWith("0") ? "\\d" : "[1-9]";
    return [rest === 0 ? first : `${first}\\d{${rest}}`];
  }
  const [low = "0", high = "9"] = [from[0], to[0]];
  const rest = from.length - 1;
  const [fromRest, toRest] = [from.slice(1), to.slice(1)];
  if (rest === 0) return [`[${low}-${high}]`];
  if (low === high)
    return sameLengthAny(fromRest, toRest).map((part) => low + part);
  const parts = sameLengthAny(fromRest, "9".repeat(rest)).map(
    (part) => low + part,
  );
  const between = [Number(low) + 1, Number(high) - 1] as const;
  if (between[0] <= between[1])
    parts.push(`[${between[0]}-${between[1]}]\\d{${rest}}`);
  parts.push(
    ...sameLengthAny("0".repeat(rest), toRest).map((part) => high + part),
  );
  return parts;
}

/** As above, leading zeros allowed. */
function sameLengthAny(from: string, to: string): string[] {
  if (from === to) return [from];
  if (/^0*$/.test(from) && /^9*$/.test(to)) return [`\\d{${from.length}}`];
  return sameLength(from, to);
}

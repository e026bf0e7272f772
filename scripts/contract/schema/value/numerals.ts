import {
  decimal,
  type Decimal,
  type ExactNumber,
} from "../../../openapi/decimal.ts";
import { ZERO } from "./decimal.ts";

/** Numerals without an exponent, a plus or zeros that say nothing: each number has one, and zero also `-0`. */
export const PLAIN = "-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?";

/** Anything after the point that is there, if it is. */
const ANY_PART = "(?:\\.\\d+)?";

/** The plain numeral of a number. */
export function plainNumeral(value: ExactNumber): string {
  return decimal(value).plain;
}

/** A pattern of the plain numerals from a bound on; `open`: the bound itself is out. */
export function numeralsFrom(bound: Decimal, open: boolean): string {
  return bound.digits < 0n
    ? `(?:${sizesFrom(ZERO, false)}|-${sizesTo(bound, open)})`
    : sizesFrom(bound, open);
}

/** The same up to a bound. */
export function numeralsTo(bound: Decimal, open: boolean): string {
  return bound.digits < 0n
    ? `-${sizesFrom(bound, open)}`
    : `(?:-${sizesFrom(ZERO, true)}|${sizesTo(bound, open)})`;
}

function sizesFrom(bound: Decimal, open: boolean): string {
  const { whole, part } = bound.size;
  const greater = [...part].flatMap((digit, index) =>
    digit === "9"
      ? []
      : `\\.${part.slice(0, index)}[${Number(digit) + 1}-9]\\d*`,
  );
  const beyond = open ? "\\d*[1-9]" : "\\d*";
  const rest =
    part === "" ? (open ? `\\.${beyond}` : ANY_PART) : `\\.${part}${beyond}`;
  const larger = naturals(BigInt(whole) + 1n, undefined).map(
    (natural) => natural + ANY_PART,
  );
  return `(?:${[...larger, `${whole}(?:${[...greater, rest].join("|")})`].join("|")})`;
}

function sizesTo(bound: Decimal, open: boolean): string {
  const { whole, part } = bound.size;
  const smaller = [...part].flatMap((digit, index) => {
    const shared = part.slice(0, index);
    // What ends earlier is smaller: 0.2 is less than 0.25.
    const shorter = shared === "" ? "" : `\\.${shared}`;
    return digit === "0"
      ? [shorter]
      : [shorter, `\\.${shared}[0-${Number(digit) - 1}]\\d*`];
  });
  const last = open ? [] : [part === "" ? "" : `\\.${part}`];
  const lesser = naturals(0n, BigInt(whole) - 1n).map(
    (natural) => natural + ANY_PART,
  );
  const equal = [...smaller, ...last];
  const all =
    equal.length === 0 ? lesser : [...lesser, `${whole}(?:${equal.join("|")})`];
  return all.length === 0 ? "[]" : `(?:${all.join("|")})`;
}

/** Patterns that together are the natural numbers between two. */
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

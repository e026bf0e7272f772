/** An exact decimal: `digits × 10^-scale`, of which the last digit is no zero. JSON numbers are decimals, and doubles would lie about the large and the long ones. */
export class Decimal {
  readonly digits: bigint;
  readonly scale: number;

  constructor(digits: bigint, scale: number) {
    while (digits !== 0n && digits % 10n === 0n) {
      digits /= 10n;
      scale -= 1;
    }
    this.digits = digits;
    this.scale = digits === 0n ? 0 : scale;
  }

  /** The numeral without an exponent: each number has one. */
  get plain(): string {
    const { whole, part } = this.size;
    return `${this.digits < 0n ? "-" : ""}${whole}${part && `.${part}`}`;
  }

  /** Its digits before and after the point, without the sign. */
  get size(): { readonly whole: string; readonly part: string } {
    const { digits, scale } = this;
    const all = String(digits < 0n ? -digits : digits);
    if (scale <= 0) return { whole: all + "0".repeat(-scale), part: "" };
    const padded = all.padStart(scale + 1, "0");
    return { whole: padded.slice(0, -scale), part: padded.slice(-scale) };
  }

  /** A numeral as JSON has them. */
  toString(): string {
    const { digits, scale, plain } = this;
    return scale === 0 || plain.length <= WIDE ? plain : `${digits}e${-scale}`;
  }

  /** For whoever calls JSON.stringify, which can write no such number: its digits as a text. */
  toJSON(): string {
    return String(this);
  }
}

/** A number of a document: a double where one is the same decimal, and else the decimal. */
export type ExactNumber = number | Decimal;

/** More characters than these are easier to read with an exponent. */
const WIDE = 40;
/** So many digits are the same in a double. */
const SAFE = 15;
/** What is larger than 10^500, or finer, is not taken for a number: arithmetic would never end. */
const LONGEST = 500;

const NUMERAL = /^(-?(?:0|[1-9]\d*))(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/;
const DOUBLE = /^(-?\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/;

/** The number that a JSON numeral stands for; `undefined` for any other text. */
export function numberFrom(text: string): ExactNumber | undefined {
  const [, whole, part = "", exponent] = NUMERAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (exponent === undefined && text.length <= SAFE) return Number(text);
  const power = Number(exponent ?? 0);
  if (text.length > 2 * LONGEST || Math.abs(power) > 2 * LONGEST)
    return undefined;
  const exact = new Decimal(BigInt(whole + part), part.length - power);
  const size = String(exact.digits).length - exact.scale;
  return Math.max(size, exact.scale) > LONGEST ? undefined : exactly(exact);
}

export function isNumber(value: unknown): value is ExactNumber {
  return Number.isFinite(value) || value instanceof Decimal;
}

/** The decimal that a finite number is written as. */
export function decimal(number: ExactNumber): Decimal {
  if (typeof number !== "number") return number;
  const [, whole = "0", part = "", exponent = "0"] =
    DOUBLE.exec(String(number)) ?? [];
  return new Decimal(BigInt(whole + part), part.length - Number(exponent));
}

export function exactly(exact: Decimal): ExactNumber {
  const number = toNumber(exact);
  if (!Number.isFinite(number)) return exact;
  const { digits, scale } = decimal(number);
  return digits === exact.digits && scale === exact.scale ? number : exact;
}

/** The nearest double; an infinity where it is beyond them. */
export function toNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e${-scale}`);
}

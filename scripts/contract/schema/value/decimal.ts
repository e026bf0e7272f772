/** An exact decimal: `digits × 10^-scale`. JSON numbers are decimals, and binary fractions would lie about `multipleOf`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };
export const ONE: Decimal = { digits: 1n, scale: 0 };

const FORM = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/** The decimal that a finite number is written as. */
export function decimal(number: number): Decimal {
  const [, sign, whole, part = "", exponent = "0"] =
    FORM.exec(String(number)) ?? [];
  return trim(
    BigInt(`${sign ?? ""}${whole ?? "0"}${part}`),
    part.length - Number(exponent),
  );
}

export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${-value.scale}`);
}

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return trim(x + y, scale);
}

export function times(a: Decimal, count: bigint): Decimal {
  return trim(a.digits * count, a.scale);
}

/** Halfway between the two. */
export function middle(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return trim((x + y) * 5n, scale + 1);
}

/** How many whole steps fit below the value, rounded towards minus infinity. */
export function stepsBelow(value: Decimal, step: Decimal): bigint {
  const [x, y] = align(value, step);
  const whole = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? whole - 1n : whole;
}

export function isMultiple(value: Decimal, step: Decimal): boolean {
  const [x, y] = align(value, step);
  return x % y === 0n;
}

export function leastCommonMultiple(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  let [m, n] = [x, y];
  while (n !== 0n) [m, n] = [n, m % n];
  return trim((x / m) * y, scale);
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.digits * 10n ** BigInt(scale - a.scale),
    b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  ];
}

function trim(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return ZERO;
  while (digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

import { Decimal } from "../../../openapi/decimal.ts";

export const ZERO: Decimal = new Decimal(0n, 0);
export const ONE: Decimal = new Decimal(1n, 0);

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return new Decimal(x + y, scale);
}

export function times(a: Decimal, count: bigint): Decimal {
  return new Decimal(a.digits * count, a.scale);
}

/** Halfway between the two. */
export function middle(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return new Decimal((x + y) * 5n, scale + 1);
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
  return new Decimal((x / m) * y, scale);
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.digits * 10n ** BigInt(scale - a.scale),
    b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  ];
}

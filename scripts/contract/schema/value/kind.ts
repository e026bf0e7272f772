import { Decimal } from "../../../openapi/decimal.ts";
import type { Json } from "../types.ts";

// Integers and other numbers are apart, so that `integer` is a set of kinds like any other.
export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FRACTION = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
export const NUMBER: number = INTEGER | FRACTION;
export const ANY: number = NULL | BOOLEAN | NUMBER | STRING | ARRAY | OBJECT;

/** The kinds that are solved apart, in the order in which a reader would like to see an example. */
export const CELLS: readonly number[] = [
  STRING,
  NUMBER,
  BOOLEAN,
  OBJECT,
  ARRAY,
  NULL,
];

const NAMES: Readonly<Record<string, number>> = {
  null: NULL,
  boolean: BOOLEAN,
  integer: INTEGER,
  number: NUMBER,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
};

export function kindsNamed(name: unknown): number | undefined {
  return typeof name === "string" && Object.hasOwn(NAMES, name)
    ? NAMES[name]
    : undefined;
}

export function kindOf(value: Json): number {
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "number")
    return Number.isInteger(value) ? INTEGER : FRACTION;
  if (value instanceof Decimal) return value.scale <= 0 ? INTEGER : FRACTION;
  if (typeof value === "string") return STRING;
  return Array.isArray(value) ? ARRAY : OBJECT;
}

/** JSON Schema's names for a set of kinds, shortest list. */
export function namesOf(kinds: number): string[] {
  const names = ["string", "boolean", "object", "array", "null"].filter(
    (name) => (kinds & (NAMES[name] ?? 0)) !== 0,
  );
  if ((kinds & FRACTION) !== 0) names.unshift("number");
  else if ((kinds & INTEGER) !== 0) names.unshift("integer");
  return names;
}

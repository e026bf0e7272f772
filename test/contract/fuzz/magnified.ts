import {
  decimal,
  Decimal,
  exactly,
  isNumber,
} from "../../../scripts/openapi/decimal.ts";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import {
  LIST,
  MAP,
  SINGLE,
} from "../../../scripts/contract/verify/keywords.ts";
import { isObject } from "./places.ts";

/** Beyond what a double holds; it has no factor in common with ten, so that no fraction becomes whole. */
const FACTOR = 10n ** 16n + 1n;

const BOUNDS = new Set([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
]);

/** A schema of the values of another one, each number so many times as large. */
export function magnified(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const made = Object.fromEntries(
    Object.entries(schema).map(([keyword, held]) => [
      keyword,
      inKeyword(keyword, held),
    ]),
  );
  const types = listOf(schema["type"]);
  if (!types.includes("integer") || types.includes("number")) return made;
  const { type: _, ...rest } = made;
  const type = types.map((name) => (name === "integer" ? "number" : name));
  const whole = { type, multipleOf: larger(1) };
  return { ...rest, allOf: [whole, ...listOf(rest["allOf"])] };
}

function inKeyword(keyword: string, held: Json): Json {
  if (BOUNDS.has(keyword) || keyword === "const" || keyword === "enum")
    return larger(held);
  if (SINGLE.has(keyword)) return magnified(held);
  if (LIST.has(keyword)) return (held as readonly Json[]).map(magnified);
  return MAP.has(keyword) && isObject(held)
    ? Object.fromEntries(
        Object.entries(held).map(([name, at]) => [name, magnified(at)]),
      )
    : held;
}

function larger(value: Json): Json {
  if (isNumber(value)) {
    const { digits, scale } = decimal(value);
    return exactly(new Decimal(digits * FACTOR, scale));
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map(larger);
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, at]) => [name, larger(at)]),
      )
    : value;
}

function listOf(value: Json | undefined): readonly Json[] {
  return [value ?? []].flat() as readonly Json[];
}

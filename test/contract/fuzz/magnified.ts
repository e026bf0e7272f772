import {
  decimal,
  Decimal,
  isNumber,
} from "../../../scripts/openapi/decimal.ts";
import type { Json } from "../../../scripts/contract/schema/index.ts";
import {
  LIST,
  MAP,
  SINGLE,
} from "../../../scripts/contract/verify/keywords.ts";
import { isObject } from "./places.ts";

type Change = (number: Decimal) => Decimal;

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
  return rewritten(schema, larger, (made) => {
    const types = listOf(made["type"]);
    if (!types.includes("integer") || types.includes("number")) return made;
    const { type: _, ...rest } = made;
    const type = types.map((name) => (name === "integer" ? "number" : name));
    const whole = { type, multipleOf: inValue(1, larger) };
    return { ...rest, allOf: [whole, ...listOf(rest["allOf"])] };
  });
}

/** A schema of the values of another one, each number so much larger: as doubles, neighbours would be one. */
export function shifted(schema: Json): Json {
  return rewritten(schema, further, (made) => made);
}

function larger({ digits, scale }: Decimal): Decimal {
  return new Decimal(digits * FACTOR, scale);
}

function further({ digits, scale }: Decimal): Decimal {
  const places = Math.max(scale, 0);
  const own = digits * 10n ** BigInt(places - scale);
  return new Decimal(own + FACTOR * 10n ** BigInt(places), places);
}

type Members = Readonly<Record<string, Json>>;

function rewritten(
  schema: Json,
  change: Change,
  end: (schema: Members) => Json,
): Json {
  if (!isObject(schema)) return schema;
  const below = (each: Json): Json => rewritten(each, change, end);
  const inKeyword = (keyword: string, held: Json): Json => {
    if (BOUNDS.has(keyword) || keyword === "const" || keyword === "enum")
      return inValue(held, change);
    if (SINGLE.has(keyword)) return below(held);
    if (LIST.has(keyword)) return (held as readonly Json[]).map(below);
    return MAP.has(keyword) && isObject(held) ? inMembers(held, below) : held;
  };
  return end(
    Object.fromEntries(
      Object.entries(schema).map(([keyword, held]) => [
        keyword,
        inKeyword(keyword, held),
      ]),
    ),
  );
}

function inValue(value: Json, change: Change): Json {
  // Made here, not read: a solver that rounds is found out. No number is zero then but zero itself.
  if (isNumber(value)) {
    const number = change(decimal(value));
    return number.digits === 0n ? 0 : number;
  }
  const below = (each: Json): Json => inValue(each, change);
  if (Array.isArray(value)) return (value as readonly Json[]).map(below);
  return isObject(value) ? inMembers(value, below) : value;
}

function inMembers(members: object, change: (held: Json) => Json): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, held]) => [name, change(held as Json)]),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return [value ?? []].flat() as readonly Json[];
}

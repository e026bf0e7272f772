import { Decimal, decimal, isNumber } from "../../openapi/decimal.ts";
import type { Json, JsonObject } from "../schema/index.ts";
import { compare, isMultiple, ONE } from "../schema/value/decimal.ts";
import { isJsonObject } from "../schema/value/json.ts";
import { mapSchemas } from "./map-schemas.ts";
import { mapValues } from "../../openapi/map-values.ts";

/** Keywords whose values are numbers or hold them, but for those that count. */
const COMPARED = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "enum",
  "const",
] as const;

interface Question {
  readonly schema: Json;
  readonly value: Json;
}

/** Whether a subschema, for itself, compares with numbers that no double is equal to. */
export function comparesDecimals(schema: JsonObject): boolean {
  return COMPARED.some((keyword) => holdsDecimal(schema[keyword]));
}

export function holdsDecimal(value: Json | undefined): boolean {
  if (value instanceof Decimal) return true;
  if (Array.isArray(value))
    return (value as readonly Json[]).some(holdsDecimal);
  return isJsonObject(value) && Object.values(value).some(holdsDecimal);
}

/**
 * The question with small numbers in place of its own, in the same order and with the same ones
 * whole: all that comparing needs, and what validators, who have doubles only, can tell apart.
 */
export function byRanks({ schema, value }: Question): Question {
  const found = new Map<string, Decimal>();
  inValue(value, note);
  inSchema(schema, note);
  const ranks = new Map(
    [...found.values()]
      .sort(compare)
      .map((exact, rank) => [
        String(exact),
        isMultiple(exact, ONE) ? rank : rank + 0.5,
      ]),
  );
  const rankOf = (exact: Decimal): number => ranks.get(String(exact)) ?? NaN;
  return { schema: inSchema(schema, rankOf), value: inValue(value, rankOf) };

  function note(exact: Decimal): Decimal {
    found.set(String(exact), exact);
    return exact;
  }
}

function inSchema(schema: Json, change: (exact: Decimal) => Json): Json {
  return mapSchemas(schema, (part) => ({
    ...part,
    ...Object.fromEntries(
      COMPARED.flatMap((keyword) => {
        const content = part[keyword];
        return content === undefined
          ? []
          : [[keyword, inValue(content, change)]];
      }),
    ),
  }));
}

function inValue(value: Json, change: (exact: Decimal) => Json): Json {
  if (isNumber(value)) return change(decimal(value));
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => inValue(item, change));
  return isJsonObject(value)
    ? mapValues(value, (member) => inValue(member, change))
    : value;
}

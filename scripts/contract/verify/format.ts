import { compare, decimal, toNumber } from "../schema/value/decimal.ts";
import type { Decimal } from "../schema/value/decimal.ts";
import { formatNamed } from "../schema/read/format.ts";
import type { Json, JsonObject } from "../schema/index.ts";

/** The pattern and bounds that a known format stands for: each validator has its own idea of the names. */
export function meaningOf(format: Json | undefined): JsonObject | undefined {
  const known = typeof format === "string" ? formatNamed(format) : undefined;
  if (!known) return undefined;
  const { pattern, minimum, maximum } = known;
  return {
    ...(pattern !== undefined && { pattern }),
    ...(minimum && bound("minimum", minimum)),
    ...(maximum && bound("maximum", maximum)),
  };
}

/** Where the nearest number lies beyond the bound it is excluded: 2^63 − 1 is no number, and 2^63 is no int64. */
function bound(
  keyword: "minimum" | "maximum",
  exact: Decimal,
): Record<string, number> {
  const number = toNumber(exact);
  const side = compare(decimal(number), exact);
  const beyond = keyword === "minimum" ? side < 0 : side > 0;
  const exclusive =
    keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  return { [beyond ? exclusive : keyword]: number };
}

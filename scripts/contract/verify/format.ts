import { exactly } from "../../openapi/decimal.ts";
import { formatNamed } from "../schema/read/format.ts";
import type { Json, JsonObject } from "../schema/index.ts";

/** The pattern and bounds that a known format stands for: each validator has its own idea of the names. */
export function formatMeaning(
  format: Json | undefined,
): JsonObject | undefined {
  const known = typeof format === "string" ? formatNamed(format) : undefined;
  if (!known) return undefined;
  const { pattern, minimum, maximum } = known;
  return {
    ...(pattern !== undefined && { pattern }),
    ...(minimum && { minimum: exactly(minimum) }),
    ...(maximum && { maximum: exactly(maximum) }),
  };
}

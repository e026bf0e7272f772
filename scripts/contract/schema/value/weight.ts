import { entry } from "../../../openapi/entry.ts";
import { isNumber } from "../../../openapi/decimal.ts";
import type { Json } from "../types.ts";

const known = new WeakMap<object, number>();

/** How many values there are in a value, itself included, each wherever it stands: what is built of equal parts may share them. */
export function weightOf(value: Json): number {
  if (value === null || typeof value !== "object" || isNumber(value)) return 1;
  return entry(known, value, () =>
    (Object.values(value) as Json[]).reduce<number>(
      (sum, part) => sum + weightOf(part),
      1,
    ),
  );
}

import type { Option } from "../solve/goal.ts";

const BY_PROPERTY = new Set(["properties", "required"]);

/** Whether no two of these ways to fail can tell of the same place and keyword. */
export function areDistinct(options: readonly Option[]): boolean {
  return options.every(({ keyword }) => BY_PROPERTY.has(keyword));
}

import type { Parameter } from "./model.ts";

/** The name of a parameter's member in a request or response. */
export function slotOf({
  place,
  key,
}: Pick<Parameter, "place" | "key">): string {
  return `${place} ${key}`;
}

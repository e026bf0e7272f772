import { member } from "../value/json.ts";
import type { Json } from "../types.ts";

export const NO_EXAMPLES: readonly Json[] = [];

/** What a schema calls an example of itself; a default is as good. */
export function examplesOf(raw: Record<string, unknown>): readonly Json[] {
  const examples = member(raw, "examples");
  const listed = Array.isArray(examples) ? (examples as Json[]) : NO_EXAMPLES;
  const example = member(raw, "example");
  const fallback = member(raw, "default");
  if (example === undefined && fallback === undefined) return listed;
  return [...listed, example, fallback].filter(
    (value) => value !== undefined,
  ) as Json[];
}

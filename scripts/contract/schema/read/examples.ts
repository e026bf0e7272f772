import { memberOf } from "../../../openapi/json.ts";
import type { Json } from "../types.ts";

export const NO_EXAMPLES: readonly Json[] = [];

/** What a schema calls an example of itself; a default is as good. */
export function examplesOf(raw: Record<string, unknown>): readonly Json[] {
  const examples = memberOf(raw, "examples");
  const listed = Array.isArray(examples) ? (examples as Json[]) : NO_EXAMPLES;
  const example = memberOf(raw, "example");
  const fallback = memberOf(raw, "default");
  if (example === undefined && fallback === undefined) return listed;
  return [...listed, example, fallback].filter(
    (value) => value !== undefined,
  ) as Json[];
}

import { isObject } from "../../openapi/json.ts";
import type { Located } from "../../openapi/located.ts";

const ANNOTATIONS = new Set([
  ...["title", "description", "default", "example", "examples", "deprecated"],
  ...["$comment", "externalDocs"],
]);

/** Whether a schema has no other keywords than these, annotations apart. */
export function saysOnly(
  { value }: Located,
  keywords: ReadonlySet<string>,
): boolean {
  return (
    isObject(value) &&
    Object.keys(value).every(
      (key) =>
        keywords.has(key) || ANNOTATIONS.has(key) || key.startsWith("x-"),
    )
  );
}

import { isDeepStrictEqual } from "node:util";
import { isObject, memberOf } from "../../openapi/json.ts";
import { join } from "../../openapi/pointer.ts";

/** The places, as JSON pointers, at which two values differ. */
export function changedPointers(
  before: unknown,
  after: unknown,
  pointer = "",
): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changedPointers(
        memberOf(before, key),
        memberOf(after, key),
        join(pointer, key),
      ),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length === after.length) {
      return before.flatMap((item: unknown, at) =>
        changedPointers(item, after[at], join(pointer, String(at))),
      );
    }
  }
  return [pointer];
}

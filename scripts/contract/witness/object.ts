import type { JsonObject } from "../schema/index.ts";
import { isJsonObject } from "../schema/value/json.ts";

/** The member if it is an object, else an empty one. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const member = value[key];
  return isJsonObject(member) ? member : {};
}

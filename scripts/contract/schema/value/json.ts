import { Decimal } from "../../../openapi/decimal.ts";
import { isObject } from "../../../openapi/json.ts";
import type { Json, JsonObject } from "../types.ts";

/** A text that two values share exactly when JSON Schema holds them equal. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (value instanceof Decimal) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const object = value as JsonObject;
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key] ?? null)}`);
  return `{${members.join()}}`;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

/** The member if it is an object, else an empty one. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const member = value[key];
  return isJsonObject(member) ? member : {};
}

/** The names of all members, of the value and of what is in it. */
export function namesIn(value: Json): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: Json): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (isJsonObject(part))
      for (const [name, member] of Object.entries(part)) {
        names.add(name);
        visit(member);
      }
  };
  visit(value);
  return names;
}

/** An object of these members, safe for a property called `__proto__`. */
export function objectOf(
  entries: Iterable<readonly [string, Json]>,
): JsonObject {
  return Object.fromEntries(entries);
}

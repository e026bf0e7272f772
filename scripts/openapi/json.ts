/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a JSON object; an empty one for anything else, so that look-ups chain. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** An own member, of an array too: a component may be named `constructor`. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as JsonObject)[key]
    : undefined;
}

/** An own member that is an object; an empty one for anything else. */
export function ownObject(value: unknown, key: string): JsonObject {
  return asObject(memberOf(value, key));
}

/** An own member that is an array; an empty one for anything else. */
export function ownList(value: unknown, key: string): readonly unknown[] {
  const found = memberOf(value, key);
  return Array.isArray(found) ? found : [];
}

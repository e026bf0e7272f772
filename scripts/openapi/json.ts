/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own member that is an object; an empty one for anything else. */
export function member(value: unknown, key: string): JsonObject {
  const found = own(value, key);
  return isObject(found) ? found : {};
}

/** An own member: a component may be named `constructor`. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** An own member that is an array; an empty one for anything else. */
export function list(value: unknown, key: string): readonly unknown[] {
  const found = own(value, key);
  return Array.isArray(found) ? found : [];
}

/** Appends reference tokens to a JSON pointer (RFC 6901 §3). */
export function pointerTo(parent: string, ...tokens: string[]): string {
  return tokens.reduce(
    (pointer, token) =>
      `${pointer}/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    parent,
  );
}

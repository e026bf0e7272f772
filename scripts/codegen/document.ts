/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as a JSON object; an empty one for anything else, so that look-ups chain. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Escapes one reference token of a JSON pointer (RFC 6901 section 3). */
export function pointerToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Follows local `$ref`s until something else stands there. */
export function resolve(document: Json, value: unknown): Json {
  let current = object(value);
  for (let hops = 0; typeof current["$ref"] === "string"; hops++) {
    const reference = current["$ref"];
    if (hops > 64 || !reference.startsWith("#/"))
      throw new Error(`Cannot follow the reference "${reference}"`);
    current = reference
      .slice(2)
      .split("/")
      .map((token) =>
        decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~"),
      )
      .reduce<Json>((parent, token) => object(parent[token]), document);
  }
  return current;
}

import { UnusableDocument } from "./fault.ts";

/** A JSON object whose members are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as a JSON object; an empty one for anything else, so that look-ups chain. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value and the JSON pointer of the place in the document where it stands. */
export interface Located {
  readonly value: Json;
  readonly at: string;
}

/** Follows references until something else stands there. */
export function resolve(document: Json, value: unknown, at: string): Located {
  const passed = new Set<string>();
  let current: Located = { value: object(value), at };
  for (;;) {
    const reference = current.value["$ref"];
    if (typeof reference !== "string") return current;
    if (passed.has(reference))
      throw new UnusableDocument(at, { kind: "reference-cycle", reference });
    passed.add(reference);
    current = follow(document, reference, current.at);
  }
}

/** What one reference refers to. */
export function follow(document: Json, reference: string, at: string): Located {
  if (!reference.startsWith("#"))
    throw new UnusableDocument(at, { kind: "outside-reference", reference });
  const pointer = decoded(reference.slice(1));
  const target = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (parent, token) =>
        typeof parent === "object" && parent && Object.hasOwn(parent, token)
          ? (parent as Json)[token]
          : undefined,
      document,
    );
  const isSchema = isObject(target) || typeof target === "boolean";
  if (!pointer.startsWith("/") || !isSchema)
    throw new UnusableDocument(at, { kind: "dangling-reference", reference });
  return { value: object(target), at: pointer };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone percent sign stands for itself
  }
}

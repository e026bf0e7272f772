import { type Json, isObject } from "./document.ts";

/** Members whose keys are names chosen by the document's author, not keywords. */
const NAME_MAPS = new Set([
  "paths",
  "webhooks",
  "content",
  "headers",
  "responses",
  "callbacks",
  "encoding",
  "variables",
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
  "requestBodies",
  "securitySchemes",
  "pathItems",
  "links",
  // A list in an operation, a map in `components`.
  "parameters",
]);

/** Members that hold instance data or bare names, in which nothing is a keyword. */
const DATA = new Set([
  "enum",
  "const",
  "default",
  "dependentRequired",
  "mapping",
  "required",
  "scopes",
  "security",
]);

/** What a member of an OpenAPI object holds: an object or list of them, a map from names to them, or data. */
export type Holding = "objects" | "names" | "data";

export function holdingOf(key: string, child: unknown): Holding {
  if (DATA.has(key)) return "data";
  return NAME_MAPS.has(key) && isObject(child) ? "names" : "objects";
}

/** Every OpenAPI object in the value, outermost first, with its JSON pointer. */
export function* objectsIn(
  value: unknown,
  at: string,
): Generator<{ readonly value: Json; readonly at: string }> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* objectsIn(item, `${at}/${index}`);
  if (!isObject(value)) return;
  yield { value, at };
  for (const [key, child] of Object.entries(value)) {
    const holding = holdingOf(key, child);
    const place = `${at}/${pointerToken(key)}`;
    if (holding === "objects") yield* objectsIn(child, place);
    if (holding === "names")
      for (const [name, named] of Object.entries(child as Json))
        yield* objectsIn(named, `${place}/${pointerToken(name)}`);
  }
}

/** Escapes one reference token of a JSON pointer (RFC 6901 section 3). */
export function pointerToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

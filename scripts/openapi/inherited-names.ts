import { isObject, type UnknownObject, jsonText } from "./json.ts";

const NAMES = Object.getOwnPropertyNames(Object.prototype);

// A whole text, or a token of a reference or a path.
const NAMED = new RegExp(`(?<=^|[/#])(?:${NAMES.join("|")})(?=$|/)`, "g");

/** A document for tools that take an object's inherited members for its own. */
interface WithoutInheritedNames {
  readonly document: UnknownObject;
  /** What refers to the document as it was, with the names that it has here. */
  readonly rename: <Value>(value: Value) => Value;
  /** What a tool made of the document, with the names as they were. */
  readonly restore: (text: string) => string;
}

/**
 * Gives whatever is called `valueOf`, `__proto__` or like another member of every object a longer
 * name: Redocly calls such a property's name as a function, and Ajv overlooks `__proto__`.
 */
export function withoutInheritedNames(
  document: UnknownObject,
): WithoutInheritedNames {
  const asItIs = <Value>(value: Value): Value => value;
  if (!namesAny(document)) return { document, rename: asItIs, restore: asItIs };
  let mark = "__own";
  const written = jsonText(document);
  while (written.includes(mark)) mark += "_";
  const lengthen = (text: string): string =>
    text.replace(NAMED, (name) => name + mark);
  const rename = <Value>(value: Value): Value =>
    renamed(value, lengthen) as Value;
  return {
    document: rename(document),
    rename,
    // As a literal's key, `__proto__` would set the prototype.
    restore: (text) =>
      text
        .replaceAll(`"__proto__${mark}":`, '["__proto__"]:')
        .replaceAll(mark, ""),
  };
}

function namesAny(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, child]) => NAMES.includes(key) || namesAny(child),
  );
}

function renamed(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === "string") return rename(value);
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      rename(key),
      renamed(child, rename),
    ]),
  );
}

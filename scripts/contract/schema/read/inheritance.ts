import { below, referenced, type Place } from "./document.ts";
import { isObject, member } from "../value/json.ts";
import { join } from "../value/pointer.ts";

/** What one value of the discriminating property stands for. */
export interface Variant {
  readonly value: string;
  /** Where the document says so. */
  readonly pointer: string;
  /** The reference or name as it is written. */
  readonly written: string;
  /** `undefined` where the mapping leads nowhere. */
  readonly place: Place | undefined;
}

/** The union that a parent with a `discriminator` describes without an `anyOf` or `oneOf`. */
export interface Family {
  readonly property: string;
  readonly variants: readonly Variant[];
  /** For objects that have no such value: `defaultMapping`. */
  readonly fallback: Variant | undefined;
}

const COMPONENTS = "/components/schemas";

export function familyOf(parent: Place): Family | undefined {
  const property = discriminating(parent);
  if (property === undefined) return undefined;
  const mapped = mappedBy(parent);
  const known = new Set(mapped.map(({ place }) => place?.pointer));
  const implied = componentsOf(parent).filter(
    ({ place }) =>
      !known.has(place.pointer) &&
      ancestorsOf(place).some(({ pointer }) => pointer === parent.pointer),
  );
  const fallback = fallbackOf(parent);
  if (mapped.length + implied.length === 0 && fallback === undefined)
    return undefined;
  // Nothing is said against a parent that goes by its own name.
  const own =
    mapped.length === 0
      ? componentsOf(parent).filter(
          ({ place }) => place.pointer === parent.pointer,
        )
      : [];
  return { property, variants: [...mapped, ...own, ...implied], fallback };
}

/** The properties whose choice is made where a schema is one of the parent's children: it inherits from the parent alone. */
export function chosenIn(child: Place): readonly string[] {
  if (!/^\/components\/schemas\/[^/]*$/.test(child.pointer)) return [];
  return ancestorsOf(child).flatMap((parent) => {
    const property = discriminating(parent);
    if (property === undefined) return [];
    const mapped = mappedBy(parent);
    return mapped.length === 0 ||
      mapped.some(({ place }) => place?.pointer === child.pointer)
      ? [property]
      : [];
  });
}

function discriminating({ raw }: Place): string | undefined {
  if (!isObject(raw)) return undefined;
  const discriminator = member(raw, "discriminator");
  if (!isObject(discriminator)) return undefined;
  if (Object.hasOwn(raw, "oneOf") || Object.hasOwn(raw, "anyOf"))
    return undefined;
  const property = member(discriminator, "propertyName");
  return typeof property === "string" ? property : undefined;
}

function mappedBy(parent: Place): Variant[] {
  const at = below(parent, "discriminator");
  const mapping = member(at.raw as object, "mapping");
  if (!isObject(mapping)) return [];
  return Object.keys(mapping).map((value) =>
    variant(parent, value, member(mapping, value), [at.pointer, "mapping"]),
  );
}

function fallbackOf(parent: Place): Variant | undefined {
  const { raw, pointer } = below(parent, "discriminator");
  const written = member(raw as object, "defaultMapping");
  return written === undefined
    ? undefined
    : variant(parent, "defaultMapping", written, [pointer]);
}

function variant(
  parent: Place,
  value: string,
  written: unknown,
  [from = "", ...tokens]: readonly string[],
): Variant {
  const name = String(written);
  return {
    value,
    pointer: join(from, ...tokens, value),
    written: name,
    // A name comes before a relative reference that looks like one.
    place:
      referenced(parent, `#${join(COMPONENTS, name)}`) ??
      referenced(parent, name),
  };
}

function componentsOf(place: Place): (Variant & { readonly place: Place })[] {
  const all = referenced(place, `#${COMPONENTS}`);
  if (all === undefined || !isObject(all.raw)) return [];
  return Object.keys(all.raw).map((value) => {
    const at = below(all, value);
    return { value, pointer: at.pointer, written: value, place: at };
  });
}

/** What a schema inherits from, near and far. Another name for a schema is no heir of it. */
export function ancestorsOf(child: Place): Place[] {
  const found = new Map<string, Place>();
  const visit = (at: Place): void => {
    const { raw, document } = at;
    if (!isObject(raw)) return;
    const reference = member(raw, "$ref");
    const isRoot = at.pointer === child.pointer;
    if (
      typeof reference === "string" &&
      !(isRoot && (document.dialect === "3.0" || isLone(raw)))
    )
      add(referenced(at, reference));
    if (reference !== undefined && document.dialect === "3.0") return;
    const parts = member(raw, "allOf");
    for (const index of Array.isArray(parts) ? parts.keys() : [])
      add(below(at, "allOf", index));
  };
  const add = (at: Place | undefined): void => {
    if (at === undefined || found.has(at.pointer)) return;
    found.set(at.pointer, at);
    visit(at);
  };
  visit(child);
  found.delete(child.pointer);
  return [...found.values()];
}

function isLone(raw: object): boolean {
  return Object.keys(raw).every((key) =>
    ["$ref", "summary", "description"].includes(key),
  );
}

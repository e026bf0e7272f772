import { isObject, memberOf } from "../../../openapi/json.ts";
import { join, tokensOf } from "../../../openapi/pointer.ts";
import { below, referenced, type SchemaAt } from "./document.ts";
import { ancestorsOf, COMPONENTS, heirsOf } from "./kinship.ts";

/** What one value of the discriminating property stands for. */
export interface Variant {
  readonly value: string;
  /** Where the document says so. */
  readonly pointer: string;
  /** What tells it from others where it cannot be judged. */
  readonly written: string;
  /** `undefined` where nobody knows what it is. */
  readonly place: SchemaAt | undefined;
}

export function mappedBy(parent: SchemaAt): Variant[] {
  const at = below(parent, "discriminator");
  const mapping = memberOf(at.raw as object, "mapping");
  if (!isObject(mapping)) return [];
  return Object.keys(mapping).map((value) =>
    variant(
      parent,
      value,
      memberOf(mapping, value),
      join(at.pointer, "mapping"),
    ),
  );
}

export function fallbackOf(parent: SchemaAt): Variant | undefined {
  const { raw, pointer } = below(parent, "discriminator");
  const written = memberOf(raw as object, "defaultMapping");
  return written === undefined
    ? undefined
    : variant(parent, "defaultMapping", written, pointer);
}

function variant(
  parent: SchemaAt,
  value: string,
  written: unknown,
  from: string,
): Variant {
  const name = String(written);
  return {
    value,
    pointer: join(from, value),
    written: name,
    // A name comes before a relative reference that looks like one.
    place:
      referenced(parent, `#${join(COMPONENTS, name)}`) ??
      referenced(parent, name),
  };
}

/** Children that no mapping names go by their own names. */
export function impliedBy(parent: SchemaAt): Variant[] {
  const mapped = new Set(mappedBy(parent).map(({ place }) => place?.pointer));
  return heirsOf(parent)
    .filter(({ pointer }) => !mapped.has(pointer))
    .map(ownVariant);
}

export function ownVariant(place: SchemaAt): Variant {
  const value = tokensOf(place.pointer).at(-1) ?? "";
  return { value, pointer: place.pointer, written: value, place };
}

export function isOrInherits({ place }: Variant, from: SchemaAt): boolean {
  return (
    place !== undefined &&
    [place, ...ancestorsOf(place)].some(
      ({ pointer }) => pointer === from.pointer,
    )
  );
}

export function isPlaceOf({ place }: Variant, at: SchemaAt): boolean {
  return place?.pointer === at.pointer;
}

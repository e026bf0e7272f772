import { admits } from "./admits.ts";
import { closureText } from "./closure-text.ts";
import { below, referenced, type Place } from "./document.ts";
import { isObject, member } from "../value/json.ts";
import { ancestorsOf, COMPONENTS, heirsOf, isComponent } from "./kinship.ts";
import { join, tokensOf } from "../value/pointer.ts";

/** What one value of the discriminating property stands for. */
export interface Variant {
  readonly value: string;
  /** Where the document says so. */
  readonly pointer: string;
  /** What tells it from others where it cannot be judged. */
  readonly written: string;
  /** `undefined` where nobody knows what it is. */
  readonly place: Place | undefined;
}

interface Choice {
  readonly property: string;
  /** The schema whose discriminator it is. */
  readonly at: Place;
}

/** The union that a `discriminator` without `anyOf` or `oneOf` describes. */
export interface Family extends Choice {
  readonly kind: "family";
  readonly variants: readonly Variant[];
  /** For objects that have no such value: `defaultMapping`. */
  readonly fallback: Variant | undefined;
}

/** Either one of the children or something more of any of them: it isn't written which. */
export interface Doubtful extends Choice {
  readonly kind: "doubtful";
  /** All that it may be beyond what it says itself; `undefined` where that is nothing. */
  readonly beyond: string | undefined;
}

/** What a schema stands for where it is referred to; `chosen`: the properties whose choice has been made. */
export function roleOf(
  place: Place,
  chosen: readonly string[],
): Family | Doubtful | undefined {
  const choices = choicesAt(place);
  const [first] = choices.filter(({ property }) => !chosen.includes(property));
  if (first === undefined) return undefined;
  const { property } = first;
  const roots = choices
    .filter((each) => each.property === property)
    .map(({ at }) => at);
  const named = roots.flatMap((at) =>
    mappedBy(at).filter(
      (each) => at.pointer === place.pointer || isOrInherits(each, place),
    ),
  );
  if (first.at.pointer !== place.pointer)
    return named.length > 0
      ? familyOf(first, named, undefined)
      : { ...first, kind: "doubtful", beyond: beyond(place, property, roots) };
  const isNamed = named.some((each) => isPlaceOf(each, place));
  const variants = [
    ...named,
    ...(named.length > 0 ? unmapped(first, named) : impliedBy(place)),
    ...(!isNamed && roots.slice(1).some((at) => mappedBy(at).length === 0)
      ? [nameOf(place)]
      : []),
  ];
  const fallback = fallbackOf(place);
  return variants.length > 0 || fallback !== undefined
    ? familyOf(first, variants, fallback)
    : { ...first, kind: "doubtful", beyond: "" };
}

function familyOf(
  choice: Choice,
  variants: readonly Variant[],
  fallback: Variant | undefined,
): Family {
  const distinct = new Map<string, Variant>();
  for (const each of variants)
    if (!distinct.has(each.value)) distinct.set(each.value, each);
  return {
    ...choice,
    kind: "family",
    variants: [...distinct.values()],
    fallback,
  };
}

/** Whether its being one of the children is more than what it inherits. */
export function isHeir(place: Place): boolean {
  return (
    isComponent(place) &&
    ancestorsOf(place).some((at) => discriminating(at) !== undefined)
  );
}

function choicesAt(place: Place): Choice[] {
  const line = isComponent(place) ? [place, ...ancestorsOf(place)] : [place];
  return line.flatMap((at) => {
    const property = discriminating(at);
    return property === undefined ? [] : [{ at, property }];
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

/** Without a mapping the children go by their names. */
function impliedBy(parent: Place): Variant[] {
  const mapped = new Set(mappedBy(parent).map(({ place }) => place?.pointer));
  return heirsOf(parent)
    .filter(({ pointer }) => !mapped.has(pointer))
    .map(nameOf);
}

function nameOf(place: Place): Variant {
  const value = tokensOf(place.pointer).at(-1) ?? "";
  return { value, pointer: place.pointer, written: value, place };
}

/**
 * Heirs that a mapping leaves out may be children by their names or schemas that
 * make something else of the parent; nobody knows. A class of what is mapped is neither.
 */
function unmapped(
  { at: parent, property }: Choice,
  mapped: readonly Variant[],
): Variant[] {
  const known = new Set(
    mapped
      .flatMap(({ place }) => (place ? [place, ...ancestorsOf(place)] : []))
      .map(({ pointer }) => pointer),
  );
  return heirsOf(parent)
    .filter(({ pointer }) => !known.has(pointer))
    .map((heir) => ({ ...nameOf(heir), heir }))
    .filter(({ value, heir }) =>
      [heir, ...ancestorsOf(heir)].every(
        (at) => admits(at, property, value) !== false,
      ),
    )
    .map(({ heir, ...name }) => ({
      ...name,
      written: closureText([heir], [parent]),
      place: undefined,
    }));
}

function isOrInherits({ place }: Variant, from: Place): boolean {
  return (
    place !== undefined &&
    [place, ...ancestorsOf(place)].some(
      ({ pointer }) => pointer === from.pointer,
    )
  );
}

/** The rest of the family, unless what the schema says of the property makes clear that it is none of them. */
function beyond(
  place: Place,
  property: string,
  roots: readonly Place[],
): string | undefined {
  const own = [place, ...ancestorsOf(place)];
  const others = roots.flatMap((at) => {
    const mapped = mappedBy(at);
    const implied = impliedBy(at).filter((each) => !isPlaceOf(each, place));
    // Beside a mapping a name is less than a mapped value.
    return [...mapped, ...implied].map((each, index) => ({
      ...each,
      isSure: mapped.length === 0 || index < mapped.length,
    }));
  });
  const possible = others.filter(({ value }) =>
    own.every((at) => admits(at, property, value) !== false),
  );
  if (possible.length < others.length && possible.length === 0)
    return undefined;
  const names = possible.map(({ value, written, place: to, isSure }) =>
    JSON.stringify([value, to?.pointer ?? written, isSure]),
  );
  const places = possible.flatMap((each) => each.place ?? []);
  const text = closureText([place, ...places], roots);
  return [...names.sort(), text].join("\n");
}

function isPlaceOf({ place }: Variant, at: Place): boolean {
  return place?.pointer === at.pointer;
}

import { admits } from "./admits.ts";
import { beyond, without } from "./beyond.ts";
import { closureText } from "./closure-text.ts";
import type { SchemaAt } from "./document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { ancestorsOf, heirsOf, isComponent } from "./kinship.ts";
import {
  fallbackOf,
  impliedBy,
  isOrInherits,
  isPlaceOf,
  mappedBy,
  ownVariant,
  type Variant,
} from "./variant.ts";

interface Choice {
  readonly property: string;
  /** The schema whose discriminator it is. */
  readonly at: SchemaAt;
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
  place: SchemaAt,
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
      ? [ownVariant(place)]
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
export function isHeir(place: SchemaAt): boolean {
  return (
    isComponent(place) &&
    ancestorsOf(place).some((at) => discriminating(at) !== undefined)
  );
}

const NO_CHOICES: readonly Choice[] = [];

function choicesAt(place: SchemaAt): readonly Choice[] {
  const { raw } = place;
  // Most schemas are neither parents nor heirs.
  if (!isObject(raw) || !mayHaveKin(raw)) return NO_CHOICES;
  const line = isComponent(place) ? [place, ...ancestorsOf(place)] : [place];
  return line.flatMap((at) => {
    const property = discriminating(at);
    return property === undefined ? [] : [{ at, property }];
  });
}

function mayHaveKin(raw: object): boolean {
  return "discriminator" in raw || "allOf" in raw || "$ref" in raw;
}

function discriminating({ raw }: SchemaAt): string | undefined {
  if (!isObject(raw)) return undefined;
  const discriminator = memberOf(raw, "discriminator");
  if (!isObject(discriminator)) return undefined;
  if (Object.hasOwn(raw, "oneOf") || Object.hasOwn(raw, "anyOf"))
    return undefined;
  const property = memberOf(discriminator, "propertyName");
  return typeof property === "string" ? property : undefined;
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
    .map((heir) => ({ ...ownVariant(heir), heir }))
    .filter(({ value, heir }) =>
      [heir, ...ancestorsOf(heir)].every(
        (at) => admits(at, property, value) !== false,
      ),
    )
    .map(({ heir, ...name }) => ({
      ...name,
      written: closureText([without(parent, ["discriminator"]), heir]),
      place: undefined,
    }));
}

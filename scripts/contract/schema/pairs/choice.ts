import { COMPONENTS } from "../read/kinship.ts";
import {
  below,
  referenced,
  unwrapped,
  type SchemaAt,
} from "../read/document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { join } from "../../../openapi/pointer.ts";
import { fallbackOf, type Variant } from "../read/variant.ts";
import { fixedValues } from "./fixed.ts";
import { unionsOf, type Whole } from "./whole.ts";

/** One alternative of a union with a discriminator. */
export interface Alternative {
  readonly place: SchemaAt;
  /** The values of the property that its schema leaves; `undefined`: not listed. */
  readonly values: ReadonlySet<string> | undefined;
  /** The values that lead to it. */
  readonly names: ReadonlySet<string>;
  /** No other alternative takes the same values: JSON Schema alone tells which is meant. */
  readonly isApart: boolean;
}

/** A union in which the value of a property chooses. */
export interface Choice {
  readonly property: string;
  readonly at: SchemaAt;
  readonly alternatives: readonly Alternative[];
}

/** Whether the schema has a choice in itself. */
export function isChoice(raw: object): boolean {
  return (
    Object.hasOwn(raw, "discriminator") &&
    (Object.hasOwn(raw, "anyOf") || Object.hasOwn(raw, "oneOf"))
  );
}

/** The choices that a schema leaves to discriminators beside `anyOf` or `oneOf`. */
export function choicesOf({ parts }: Whole): readonly Choice[] {
  return parts.flatMap((part) => {
    const { raw } = part;
    const discriminator = isObject(raw) && memberOf(raw, "discriminator");
    if (!isObject(discriminator)) return [];
    const property = memberOf(discriminator, "propertyName");
    const places = unionsOf(part).flat().filter(mayBeObject);
    if (typeof property !== "string" || places.length === 0) return [];
    const at = below(part, "discriminator");
    const fallback = fallbackOf(part);
    return [
      { property, at, alternatives: toldBy(at, property, places, fallback) },
    ];
  });
}

function toldBy(
  at: SchemaAt,
  property: string,
  places: readonly SchemaAt[],
  fallback: Variant | undefined,
): readonly Alternative[] {
  const rest = fallback?.place && unwrapped(fallback.place)?.pointer;
  const mapped = mappingOf(at);
  const values = places.map((place) => fixedValues(place, property));
  const areAllListed = !values.includes(undefined);
  const counts = new Map<string, number>();
  for (const value of values.flatMap((own) => [...(own ?? [])]))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return places.map((place, index) => {
    const own = values[index];
    const isApart =
      own !== undefined &&
      areAllListed &&
      [...own].every((value) => counts.get(value) === 1);
    const names = isApart ? [...own] : [...namesOf(place, mapped)];
    // All other names are as one more.
    if (fallback && rest === pointerBehind(place)) names.push(fallback.value);
    return {
      place,
      values: own,
      names: new Set(names.filter((name) => own?.has(name) ?? true)),
      isApart,
    };
  });
}

/** What a mapping leads to, by the pointer of the schema. */
function mappingOf(at: SchemaAt): ReadonlyMap<string, readonly string[]> {
  const mapping = memberOf(at.raw as object, "mapping");
  const found = new Map<string, string[]>();
  for (const [name, written] of Object.entries(
    isObject(mapping) ? mapping : {},
  )) {
    // A name comes before a relative reference that looks like one.
    const target =
      referenced(at, `#${join(COMPONENTS, String(written))}`) ??
      referenced(at, String(written));
    const pointer = target && unwrapped(target)?.pointer;
    if (pointer === undefined) continue;
    found.set(pointer, [...(found.get(pointer) ?? []), name]);
  }
  return found;
}

/** What the mapping calls it or, failing that, the name of the component. */
function namesOf(
  place: SchemaAt,
  mapped: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const names = mapped.get(pointerBehind(place));
  if (names !== undefined) return names;
  const reference = isObject(place.raw) && memberOf(place.raw, "$ref");
  const target =
    typeof reference === "string" ? referenced(place, reference) : undefined;
  const [, name] =
    /^\/components\/schemas\/([^/]*)$/.exec(target?.pointer ?? "") ?? [];
  return name === undefined ? [] : [name];
}

function pointerBehind(place: SchemaAt): string {
  return unwrapped(place)?.pointer ?? place.pointer;
}

/** A discriminator speaks of objects alone. */
function mayBeObject(place: SchemaAt): boolean {
  const raw = unwrapped(place)?.raw;
  const type = isObject(raw) ? memberOf(raw, "type") : undefined;
  return type === undefined || [type].flat().includes("object");
}

import { unwrapped, type SchemaAt } from "../read/document.ts";
import { fixedTexts } from "./fixed.ts";

/** Equal numbers for schemas that say the same of values. */
export type IdentityOf = (place: SchemaAt) => number;

/** Of two lists of alternatives those that stand for each other. */
export interface Partners {
  readonly pairs: readonly (readonly [base: SchemaAt, revised: SchemaAt])[];
  readonly has: (alternative: SchemaAt) => boolean;
}

/**
 * Pairs alternatives by what they are, never by where they stand in the list:
 * they say the same, leave the same values for a property, or are one component.
 */
export function partnersOf(
  base: readonly SchemaAt[],
  revised: readonly SchemaAt[],
  identify: IdentityOf,
): Partners {
  const taken = new Set<SchemaAt>();
  const pairs: [SchemaAt, SchemaAt][] = [];
  const keys: ((place: SchemaAt) => string | undefined)[] = [
    (place) => `${identify(place)} ${componentOf(place)}`,
    (place) => String(identify(place)),
    fixedTexts,
    componentOf,
  ];
  for (const keyOf of keys) {
    const [here, there] = [base, revised].map((list) =>
      uniqueBy(
        list.filter((place) => !taken.has(place)),
        keyOf,
      ),
    );
    for (const [key, one] of here ?? []) {
      const other = there?.get(key);
      if (one === undefined || other === undefined) continue;
      pairs.push([one, other]);
      taken.add(one).add(other);
    }
  }
  return { pairs, has: (alternative) => taken.has(alternative) };
}

function componentOf(place: SchemaAt): string | undefined {
  const settled = unwrapped(place);
  return settled?.pointer === place.pointer ? undefined : settled?.pointer;
}

/** `undefined` for keys that several share: they tell nothing apart. */
function uniqueBy(
  places: readonly SchemaAt[],
  keyOf: (place: SchemaAt) => string | undefined,
): ReadonlyMap<string, SchemaAt | undefined> {
  const found = new Map<string, SchemaAt | undefined>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : place);
  }
  return found;
}

import { settle, type Place } from "../read/document.ts";
import { fixedTexts } from "./fixed.ts";

/** Equal numbers for schemas that say the same of values. */
export type IdentityOf = (place: Place) => number;

/** Of two lists of alternatives those that stand for each other. */
export interface Partners {
  readonly pairs: readonly (readonly [base: Place, revised: Place])[];
  readonly has: (alternative: Place) => boolean;
}

/**
 * Pairs alternatives by what they are, never by where they stand in the list:
 * they say the same, leave the same values for a property, or are one component.
 */
export function partnersOf(
  base: readonly Place[],
  revised: readonly Place[],
  identify: IdentityOf,
): Partners {
  const taken = new Set<Place>();
  const pairs: [Place, Place][] = [];
  const keys: ((place: Place) => string | undefined)[] = [
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

function componentOf(place: Place): string | undefined {
  const settled = settle(place);
  return settled?.pointer === place.pointer ? undefined : settled?.pointer;
}

/** `undefined` for keys that several share: they tell nothing apart. */
function uniqueBy(
  places: readonly Place[],
  keyOf: (place: Place) => string | undefined,
): ReadonlyMap<string, Place | undefined> {
  const found = new Map<string, Place | undefined>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : place);
  }
  return found;
}

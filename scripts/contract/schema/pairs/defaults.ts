import { below, type Place } from "../read/document.ts";
import { isObject } from "../value/json.ts";
import { conjunctsOf, isMuted, type Whole } from "./whole.ts";

/**
 * Where a schema's default stands. The nearest counts: one beside a `$ref` or
 * an `allOf` hides what is in there. Several members of one `allOf` may disagree.
 */
export function defaultsOf({ origins }: Whole): readonly Place[] {
  const seen = new Set<unknown>();
  const visit = (place: Place): readonly Place[] => {
    const { raw } = place;
    if (!isObject(raw) || seen.has(raw)) return [];
    seen.add(raw);
    return Object.hasOwn(raw, "default") && !isMuted(place)
      ? [below(place, "default")]
      : conjunctsOf(place).flatMap(visit);
  };
  return origins.flatMap(visit);
}

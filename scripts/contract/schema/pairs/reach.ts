import { referenced, type Place } from "../read/document.ts";
import { isObject, member } from "../value/json.ts";

/**
 * Tells whether a schema holds something, however deep and behind whatever
 * references; where it doesn't there is nothing to walk for. May say so in vain.
 */
export function createReach(
  holds: (raw: object) => boolean,
): (place: Place) => boolean {
  const barren = new Set<object>();
  const fertile = new Set<object>();

  function isFertile(raw: object): boolean {
    return fertile.has(raw) || holds(raw);
  }

  return (place) => {
    const { raw } = place;
    if (typeof raw !== "object" || raw === null || barren.has(raw))
      return false;
    const seen = new Set([raw]);
    for (const value of seen) {
      if (isFertile(value)) {
        fertile.add(raw);
        return true;
      }
      const reference = isObject(value) ? member(value, "$ref") : undefined;
      const children: unknown[] = Object.values(value);
      if (typeof reference === "string")
        children.push(referenced(place, reference)?.raw);
      for (const child of children)
        if (typeof child === "object" && child !== null && !barren.has(child))
          seen.add(child);
    }
    for (const value of seen) barren.add(value);
    return false;
  };
}

import { entry } from "../../../openapi/entry.ts";
import { referenced, type SchemaAt } from "../read/document.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";

/**
 * Tells whether a schema holds something, however deep and behind whatever
 * references; where it doesn't there is nothing to walk for. May say so in vain.
 */
export function createReach(
  holds: (raw: object) => boolean,
): (place: SchemaAt) => boolean {
  const known = new Map<object, boolean>();

  /** Classifies all that is below, each object once in a run. */
  function explore(root: object, place: SchemaAt): void {
    const owners = new Map<object, object[]>([[root, []]]);
    const fertile: object[] = [];
    for (const value of owners.keys()) {
      known.set(value, false);
      if (holds(value)) fertile.push(value);
      for (const child of childrenOf(value, place)) {
        if (known.get(child) === true) fertile.push(value);
        if (known.has(child) && !owners.has(child)) continue;
        entry(owners, child, () => []).push(value);
      }
    }
    for (let at = fertile.pop(); at !== undefined; at = fertile.pop()) {
      if (known.get(at) === true) continue;
      known.set(at, true);
      fertile.push(...(owners.get(at) ?? []));
    }
  }

  return (place) => {
    const { raw } = place;
    if (typeof raw !== "object" || raw === null) return false;
    if (!known.has(raw)) explore(raw, place);
    return known.get(raw) === true;
  };
}

function childrenOf(value: object, place: SchemaAt): readonly object[] {
  const reference = isObject(value) ? memberOf(value, "$ref") : undefined;
  const children: unknown[] = Object.values(value);
  if (typeof reference === "string")
    children.push(referenced(place, reference)?.raw);
  return children.filter(
    (child): child is object => typeof child === "object" && child !== null,
  );
}

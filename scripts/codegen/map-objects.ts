import { mapValues } from "../openapi/map-values.ts";
import { fieldOf, type Kind } from "../openapi/grammar.ts";
import { isObject, type UnknownObject } from "../openapi/json.ts";

export type Schema = UnknownObject;

/** What becomes of the objects of some kinds. */
type ChangeByKind = Partial<Record<Kind, (object: UnknownObject) => unknown>>;

/** A copy of an OpenAPI object in which each is what `changes` make of it, the inner ones first. */
export function mapObjects(
  value: unknown,
  kind: Kind,
  changes: ChangeByKind,
): unknown {
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const [holding, inside] = fieldOf(kind, key) ?? ["data", "Any"];
      const map = (each: unknown): unknown => mapObjects(each, inside, changes);
      if (holding === "one") return [key, map(child)];
      if (holding === "list" && Array.isArray(child))
        return [key, child.map(map)];
      if (holding === "map" && isObject(child))
        return [key, mapValues(child, map)];
      return [key, child];
    }),
  );
  return changes[kind]?.(copy) ?? copy;
}

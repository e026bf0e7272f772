import { mapValues } from "../../openapi/map-values.ts";
import { isObject, ownObject, type UnknownObject } from "../../openapi/json.ts";
import { join, pointerOf } from "../../openapi/pointer.ts";
import { referenceIn } from "../../openapi/references.ts";
import type { Schema } from "../map-objects.ts";

// Keywords whose types TypeScript resolves at once; those of members wait.
const IN_PLACE = ["allOf", "anyOf", "oneOf"];
const OF_ITEMS = ["prefixItems", "items"];

/**
 * The document with anything for the items of an array that leads back to itself with no object in
 * between: of such a type TypeScript says that it refers to itself.
 */
export function withoutSelfArrays(document: UnknownObject): UnknownObject {
  const components = ownObject(document, "components");
  const schemas = ownObject(components, "schemas");
  const placeOf = (name: string): string => join("/components/schemas", name);
  const steps = new Map(
    Object.entries(schemas).map(([name, schema]) => [
      placeOf(name),
      stepsFrom(schema),
    ]),
  );

  function leads(from: string, to: string, seen: Set<string>): boolean {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (steps.get(from) ?? []).some((next) => leads(next, to, seen));
  }

  const cut = (schema: unknown, home: string): unknown =>
    mapAtOnce(schema, (pointer, isItem) =>
      isItem && leads(pointer, home, new Set()) ? {} : undefined,
    );

  return {
    ...document,
    components: {
      ...components,
      schemas: mapValues(schemas, (schema, name) => cut(schema, placeOf(name))),
    },
  };
}

function stepsFrom(schema: unknown): string[] {
  const found: string[] = [];
  mapAtOnce(schema, (pointer) => void found.push(pointer));
  return found;
}

type Change = (pointer: string, isItem: boolean) => Schema | undefined | void;

/** A copy with what `change` gives for a reference, by its pointer, unless it gives nothing. */
function mapAtOnce(
  schema: unknown,
  change: Change,
  isItem: boolean = false,
): unknown {
  if (Array.isArray(schema))
    return schema.map((each) => mapAtOnce(each, change, isItem));
  if (!isObject(schema)) return schema;
  const reference = referenceIn(schema);
  const pointer = reference === undefined ? undefined : pointerOf(reference);
  const changed = pointer === undefined ? undefined : change(pointer, isItem);
  if (changed !== undefined) return changed;
  return Object.fromEntries(
    Object.entries(schema).map(([key, child]) => {
      if (IN_PLACE.includes(key))
        return [key, mapAtOnce(child, change, isItem)];
      return [
        key,
        OF_ITEMS.includes(key) ? mapAtOnce(child, change, true) : child,
      ];
    }),
  );
}

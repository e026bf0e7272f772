import { isObject, type Json, object, resolve } from "./document.ts";
import { holdingOf } from "./keywords.ts";

export type Direction = "request" | "response";

/** Marks a property that the given direction doesn't carry (OpenAPI 3.1, as in JSON Schema 9.4). */
const ABSENT = { request: "readOnly", response: "writeOnly" } as const;

/**
 * The document as one direction has it: what only the other one carries isn't required there, in the
 * schema that declares the property.
 */
export function directed(document: Json, direction: Direction): Json {
  const isAbsent = (schema: unknown): boolean =>
    object(schema)[ABSENT[direction]] === true ||
    resolve(document, schema, "").value[ABSENT[direction]] === true;

  const relax = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(relax);
    if (!isObject(value)) return value;
    const properties = object(value["properties"]);
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        if (key === "required" && Array.isArray(child))
          return [
            key,
            child.filter((name) => !isAbsent(properties[name as string])),
          ];
        const holding = holdingOf(key, child);
        if (holding === "data") return [key, child];
        return [
          key,
          holding === "names" ? relaxEach(child as Json) : relax(child),
        ];
      }),
    );
  };
  const relaxEach = (names: Json): Json =>
    Object.fromEntries(
      Object.entries(names).map(([name, child]) => [name, relax(child)]),
    );
  return relax(document) as Json;
}

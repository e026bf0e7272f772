import { resolved } from "./references.ts";
import { holdingOf } from "../openapi/grammar.ts";
import {
  asObject,
  isObject,
  ownObject,
  type JsonObject,
} from "../openapi/json.ts";

export type Direction = "request" | "response";

/** Marks a property that the given direction doesn't carry (OpenAPI 3.1, as in JSON Schema 9.4). */
const ABSENT = { request: "readOnly", response: "writeOnly" } as const;

/**
 * The document as one direction has it: what only the other one carries isn't required there, in the
 * schema that declares the property.
 */
export function directed(
  document: JsonObject,
  direction: Direction,
): JsonObject {
  const isAbsent = (schema: unknown): boolean =>
    asObject(schema)[ABSENT[direction]] === true ||
    resolved({ root: document, pointer: "", value: schema }).value[
      ABSENT[direction]
    ] === true;

  const relax = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(relax);
    if (!isObject(value)) return value;
    const properties = ownObject(value, "properties");
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
          holding === "names" ? relaxEach(child as JsonObject) : relax(child),
        ];
      }),
    );
  };
  const relaxEach = (names: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(names).map(([name, child]) => [name, relax(child)]),
    );
  return relax(document) as JsonObject;
}

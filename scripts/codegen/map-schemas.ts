import { fieldOf, type Kind } from "../openapi/grammar.ts";
import { isObject } from "../openapi/json.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** A copy of an OpenAPI object in which each schema is what `change` makes of it, the inner ones first. */
export function mapSchemas(
  value: unknown,
  kind: Kind,
  change: (schema: Schema) => unknown,
): unknown {
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const [holding, inside] = fieldOf(kind, key) ?? ["data", "Any"];
      const map = (each: unknown): unknown => mapSchemas(each, inside, change);
      if (holding === "one") return [key, map(child)];
      if (holding === "list" && Array.isArray(child))
        return [key, child.map(map)];
      if (holding === "map" && isObject(child))
        return [key, mapEach(child, map)];
      return [key, child];
    }),
  );
  return kind === "Schema" ? change(copy) : copy;
}

function mapEach(object: Schema, map: (value: unknown) => unknown): Schema {
  return Object.fromEntries(
    Object.entries(object).map(([name, child]) => [name, map(child)]),
  );
}

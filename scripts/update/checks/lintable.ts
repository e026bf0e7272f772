import { mapValues } from "../../openapi/map-values.ts";
import { fieldOf, type Kind } from "../../openapi/grammar.ts";
import { isObject, type UnknownObject } from "../../openapi/json.ts";

/**
 * A slice as Redocly's rules know OpenAPI 3.1. They refuse `true` and `false` as schemas, which JSON
 * Schema allows, and keywords of its predecessors, which have no effect and are no error there.
 */
export function lintable(slice: UnknownObject): UnknownObject {
  return rewrite(slice, "Document") as UnknownObject;
}

const NO_KEYWORD = ["id", "nullable"];

function rewrite(value: unknown, kind: Kind): unknown {
  if (kind === "Schema" && value === true) return {};
  if (kind === "Schema" && value === false) return { not: {} };
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => kind !== "Schema" || !NO_KEYWORD.includes(key))
      .map(([key, child]) => [key, rewriteMember(child, kind, key)]),
  );
}

function rewriteMember(child: unknown, kind: Kind, key: string): unknown {
  const [holding, inner = "Any"] = fieldOf(kind, key) ?? ["data"];
  if (holding === "one") return rewrite(child, inner);
  if (holding === "list" && Array.isArray(child))
    return child.map((item) => rewrite(item, inner));
  if (holding !== "map" || !isObject(child)) return child;
  return mapValues(child, (held) => rewrite(held, inner));
}

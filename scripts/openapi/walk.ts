import { grammar, type Kind } from "./grammar.ts";
import { isObject, type JsonObject, pointerTo } from "./json.ts";

/** An OpenAPI object met on a walk. */
export interface Met {
  readonly value: JsonObject;
  readonly kind: Kind;
  readonly pointer: string;
}

/** Calls `visit` for an OpenAPI object and every other one inside it. */
export function walk(
  value: unknown,
  kind: Kind,
  pointer: string,
  visit: (met: Met) => void,
): void {
  if (!isObject(value)) return;
  visit({ value, kind, pointer });
  if (kind === "Callback") {
    for (const [expression, item] of Object.entries(value)) {
      walk(item, "PathItem", pointerTo(pointer, expression), visit);
    }
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const fields = grammar[kind];
    const [holding, childKind] = Object.hasOwn(fields, key)
      ? (fields[key] ?? [])
      : [];
    if (holding === undefined || childKind === undefined) continue;
    const at = pointerTo(pointer, key);
    if (holding === "one") walk(child, childKind, at, visit);
    else if (holding === "list" ? Array.isArray(child) : isObject(child)) {
      for (const [name, entry] of Object.entries(child as object)) {
        walk(entry, childKind, pointerTo(at, name), visit);
      }
    }
  }
}

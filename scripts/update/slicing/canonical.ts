import { fieldOf, type Kind } from "../../openapi/grammar.ts";
import { isObject, type UnknownObject } from "../../openapi/json.ts";

const ROOT_ORDER = [
  "openapi",
  "jsonSchemaDialect",
  "info",
  "servers",
  "security",
  "tags",
  "paths",
  "components",
];

/** Arrays in which order has no meaning; all others keep upstream's. */
const SETS: Partial<Record<Kind, readonly string[]>> = {
  Document: ["tags"],
  Operation: ["tags", "parameters"],
  PathItem: ["parameters"],
  Schema: ["required", "enum", "type"],
};

/**
 * The one form of a document: keys in order (the root's in the usual one, all
 * others by code unit), sets sorted and each text in them once, `-0` as `0`.
 */
export function canonicalise(document: UnknownObject): UnknownObject {
  const sorted = sortObject(document, "Document");
  const rank = (key: string) => ROOT_ORDER.indexOf(key) + 1 || Infinity;
  return Object.fromEntries(
    Object.entries(sorted).sort(([a], [b]) => rank(a) - rank(b) || 0),
  );
}

function sort(value: unknown, kind: Kind | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => sort(item, undefined));
  if (isObject(value)) return sortObject(value, kind);
  return value === 0 ? 0 : value;
}

function sortObject(
  object: UnknownObject,
  kind: Kind | undefined,
): UnknownObject {
  const sets = (kind && SETS[kind]) ?? [];
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => {
        const value = object[key];
        const [holding, childKind] = (kind && fieldOf(kind, key)) ?? [];
        let child: unknown;
        if (holding === "list" && Array.isArray(value)) {
          child = value.map((item) => sort(item, childKind));
        } else if (holding === "map" && isObject(value)) {
          child = sortMap(value, childKind);
        } else child = sort(value, childKind);
        if (sets.includes(key) && Array.isArray(child)) {
          child = sortSet(child);
        }
        return [key, child];
      }),
  );
}

function sortMap(map: UnknownObject, kind: Kind | undefined): UnknownObject {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((name) => [name, sort(map[name], kind)]),
  );
}

function sortSet(items: readonly unknown[]): unknown[] {
  return items
    .filter((it, at) => typeof it !== "string" || items.indexOf(it) === at)
    .sort((a, b) => compare(identity(a), identity(b)));
}

// What tells a member of a set from the others: prose beside it must not count.
export function identity(item: unknown): string {
  if (!isObject(item)) return JSON.stringify(item);
  const { $ref, in: place, name } = item as Record<string, unknown>;
  if ($ref === undefined && name === undefined) return JSON.stringify(item);
  return JSON.stringify([$ref ?? "", place ?? "", name ?? ""]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

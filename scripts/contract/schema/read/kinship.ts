import { entry } from "../../../openapi/entry.ts";
import { isObject, memberOf } from "../../../openapi/json.ts";
import { below, referenced, type SchemaAt } from "./document.ts";

export const COMPONENTS = "/components/schemas";

export function isComponent({ pointer }: SchemaAt): boolean {
  return /^\/components\/schemas\/[^/]*$/.test(pointer);
}

const ancestors = new WeakMap<object, Map<string, readonly SchemaAt[]>>();

/** What a schema inherits from, near and far. Another name for a schema is no heir of it. */
export function ancestorsOf(child: SchemaAt): readonly SchemaAt[] {
  const { document, direction, pointer } = child;
  const root = document.root as object;
  const known = entry(ancestors, root, () => new Map());
  const key = `${direction} ${document.dialect} ${pointer}`;
  return entry(known, key, () => findAncestors(child));
}

function findAncestors(child: SchemaAt): SchemaAt[] {
  const found = new Map<string, SchemaAt>();
  const visit = (at: SchemaAt): void => {
    const { raw, document } = at;
    if (!isObject(raw)) return;
    const reference = memberOf(raw, "$ref");
    const isRoot = at.pointer === child.pointer;
    if (
      typeof reference === "string" &&
      !(isRoot && (document.dialect === "3.0" || isLone(raw)))
    )
      add(referenced(at, reference));
    if (reference !== undefined && document.dialect === "3.0") return;
    const parts = memberOf(raw, "allOf");
    for (const index of Array.isArray(parts) ? parts.keys() : [])
      add(below(at, "allOf", index));
  };
  const add = (at: SchemaAt | undefined): void => {
    if (at === undefined || found.has(at.pointer)) return;
    found.set(at.pointer, at);
    visit(at);
  };
  visit(child);
  found.delete(child.pointer);
  return [...found.values()];
}

const heirs = new WeakMap<object, Map<string, string[]>>();

/** The components that inherit from a schema, near and far. */
export function heirsOf(parent: SchemaAt): SchemaAt[] {
  const all = referenced(parent, `#${COMPONENTS}`);
  if (all === undefined || !isObject(all.raw)) return [];
  const root = parent.document.root as object;
  const { raw } = all;
  const known = entry(heirs, root, () => indexed(all, raw));
  return (known.get(parent.pointer) ?? []).map((name) => below(all, name));
}

function indexed(all: SchemaAt, components: object): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const name of Object.keys(components))
    for (const { pointer } of ancestorsOf(below(all, name)))
      entry(index, pointer, () => []).push(name);
  return index;
}

function isLone(raw: object): boolean {
  return Object.keys(raw).every((key) =>
    ["$ref", "summary", "description"].includes(key),
  );
}

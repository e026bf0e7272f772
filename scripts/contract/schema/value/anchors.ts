import { join, lookUp } from "./pointer.ts";

// What stands below these is no schema, whatever it looks like.
const LITERALS = new Set(["default", "example", "examples", "enum", "const"]);
const MAPS_OF_NAMES = new Set(["properties", "patternProperties", "schemas"]);

const known = new WeakMap<object, ReadonlyMap<string, string | undefined>>();

/**
 * Where a reference leads that is no JSON pointer: to an `$anchor` or an `$id`, spelt the same,
 * or to a pointer within what has that `$id`. `undefined` where none or several have the name.
 */
export function anchored(root: object, reference: string): string | undefined {
  let names = known.get(root);
  if (names === undefined) known.set(root, (names = namesIn(root)));
  const [id = "", fragment = ""] = reference.split("#", 2);
  const base = id === "" ? "" : names.get(id);
  if (base === undefined || reference === "") return undefined;
  if (fragment === "") return base;
  if (!fragment.startsWith("/")) return names.get(`#${fragment}`);
  const pointer = base + decoded(fragment);
  return lookUp(root, pointer) === undefined ? undefined : pointer;
}

/** All `$id`s, and all anchors behind a `#`; those that stand twice lead nowhere. */
function namesIn(root: object): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  const seen = new Set<unknown>();
  const add = (name: unknown, prefix: string, pointer: string): void => {
    if (typeof name !== "string" || name === "") return;
    const key = prefix + name.replace(/#$/, "");
    names.set(key, names.has(key) ? undefined : pointer);
  };
  const waiting = [{ value: root, pointer: "", areNames: false }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, pointer, areNames } = at;
    if (seen.has(value)) continue;
    seen.add(value);
    for (const [key, child] of Object.entries(value)) {
      if (!areNames && (LITERALS.has(key) || key.startsWith("x-"))) continue;
      if (!areNames && key === "$id") add(child, "", pointer);
      if (!areNames && key === "$anchor") add(child, "#", pointer);
      if (!areNames && key === "$dynamicAnchor") add(child, "#", pointer);
      if (typeof child === "object" && child !== null)
        waiting.push({
          value: child,
          pointer: join(pointer, key),
          areNames: !areNames && MAPS_OF_NAMES.has(key),
        });
    }
  }
  return names;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

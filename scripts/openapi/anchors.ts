import { entry } from "./entry.ts";
import { memberOf } from "./json.ts";
import { wholeOf } from "./located.ts";
import { decoded, join, lookUp, pointerOf, tokensOf } from "./pointer.ts";
import { walk } from "./walk.ts";

const known = new WeakMap<object, ReadonlyMap<string, string | undefined>>();

/**
 * Where a reference leads that is no JSON pointer: to an `$anchor` or an `$id`, spelt the same,
 * or to a pointer within what has that `$id`. `undefined` where none or several have the name.
 */
export function anchored(root: object, reference: string): string | undefined {
  const names = namesOf(root);
  const [id = "", fragment = ""] = reference.split("#", 2);
  const base = id === "" ? "" : names.get(id);
  if (base === undefined || reference === "") return undefined;
  if (fragment === "") return base;
  if (!fragment.startsWith("/")) return names.get(`#${fragment}`);
  const pointer = base + decoded(fragment);
  return lookUp(root, pointer) === undefined ? undefined : pointer;
}

/**
 * Where a fragment leads within the schema around it that has an `$id` of its own
 * (JSON Schema 2020-12, section 8.2.1); `undefined` where there is none, or nothing of that name.
 */
export function embedded(
  root: object,
  fragment: string,
  from: string,
): string | undefined {
  const tokens = tokensOf(from);
  for (let depth = tokens.length; depth > 0; depth--) {
    const base = join("", ...tokens.slice(0, depth));
    const resource = lookUp(root, base);
    if (typeof memberOf(resource, "$id") !== "string") continue;
    const inner =
      pointerOf(`#${fragment}`) ?? anchored(resource as object, `#${fragment}`);
    return inner === undefined || lookUp(resource, inner) === undefined
      ? undefined
      : base + inner;
  }
  return undefined;
}

/** Whether a fragment may lead elsewhere than from the document's root. */
export function holdsResources(root: object): boolean {
  return [...namesOf(root).keys()].some((name) => !name.startsWith("#"));
}

function namesOf(root: object): ReadonlyMap<string, string | undefined> {
  return entry(known, root, () => namesIn(root));
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
  for (const { value, pointer } of walk(wholeOf(root), "Any", seen)) {
    add(value["$id"], "", pointer);
    add(value["$anchor"], "#", pointer);
    add(value["$dynamicAnchor"], "#", pointer);
  }
  return names;
}

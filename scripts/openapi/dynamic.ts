import { type Located, wholeOf } from "./located.ts";
import { memberOf } from "./json.ts";
import { follow } from "./references.ts";
import { walk } from "./walk.ts";

const known = new WeakMap<object, ReadonlyMap<string, readonly Located[]>>();

/**
 * All that a `$dynamicRef` may lead to (JSON Schema 2020-12, section 8.2.3.2): every
 * `$dynamicAnchor` of that name, as it depends on the way to it which of them is meant;
 * where there is none, what a `$ref` would lead to.
 */
export function dynamicTargets(
  root: unknown,
  reference: string,
  from?: string,
): readonly Located[] {
  if (typeof root !== "object" || root === null) return [];
  const name = /#([^/].*)$/.exec(reference)?.[1];
  const anchors = name === undefined ? [] : (anchorsIn(root).get(name) ?? []);
  if (anchors.length > 0) return anchors;
  const target = follow(root, reference, from);
  return target === undefined ? [] : [target];
}

function anchorsIn(root: object): ReadonlyMap<string, readonly Located[]> {
  const before = known.get(root);
  if (before !== undefined) return before;
  const found = new Map<string, Located[]>();
  for (const at of walk(wholeOf(root), "Any", new Set())) {
    const name = memberOf(at.value, "$dynamicAnchor");
    if (typeof name === "string")
      found.set(name, [...(found.get(name) ?? []), at]);
  }
  known.set(root, found);
  return found;
}

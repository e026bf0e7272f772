import { entry } from "./entry.ts";
import { groupBy } from "./group-by.ts";
import { type Located, wholeOf } from "./located.ts";
import { memberOf } from "./json.ts";
import { follow } from "./references.ts";
import { walk } from "./walk.ts";

const known = new WeakMap<object, ReadonlyMap<unknown, readonly Located[]>>();

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

function anchorsIn(root: object): ReadonlyMap<unknown, readonly Located[]> {
  return entry(known, root, () =>
    groupBy([...walk(wholeOf(root), "Any", new Set())], ({ value }) =>
      memberOf(value, "$dynamicAnchor"),
    ),
  );
}

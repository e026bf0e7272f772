import { holdsResources } from "../../openapi/anchors.ts";
import { isObject } from "../../openapi/json.ts";
import { resolve } from "../../openapi/references.ts";

/** The documents that two sides stand in. */
export interface Roots {
  readonly base: unknown;
  readonly revised: unknown;
}

/**
 * Asks of two Reference Objects whether what they lead to is the same, each
 * pair once. A way round that meets no difference is no difference.
 */
export function createReferences(
  same: (roots: Roots, here: unknown, there: unknown) => boolean,
) {
  const known = new Map<string, boolean>();
  // Those taken for the same on the assumption that what is still open is.
  let assumed: string[] = [];
  let open = 0;

  function areSame(roots: Roots, here: string, there: string): boolean {
    const key = JSON.stringify([here, there]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const one = resolve({
      root: roots.base,
      pointer: "",
      value: { $ref: here },
    });
    const other = resolve({
      root: roots.revised,
      pointer: "",
      value: { $ref: there },
    });
    if (!one || !other)
      return here === there && one === other && !mayBeEmbedded(roots);
    known.set(key, true);
    const start = assumed.push(key) - 1;
    open += 1;
    const result = same(roots, one.value, other.value);
    open -= 1;
    if (!result) {
      for (const dependent of assumed.slice(start)) known.delete(dependent);
      assumed.length = start;
      known.set(key, false);
    } else if (open === 0) {
      assumed = [];
    }
    return result;
  }

  return { areSame };
}

/** A schema with an `$id` may know what the document doesn't. */
function mayBeEmbedded({ base, revised }: Roots): boolean {
  return [base, revised].some((root) => isObject(root) && holdsResources(root));
}

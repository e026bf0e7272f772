import { entry } from "../entry.ts";
import { isObject } from "../json.ts";
import { follow, referenceIn } from "../references.ts";

const known = new WeakMap<object, boolean>();

/**
 * Whether a reference may lead out of the document; what looks like one in an example counts too.
 *
 * @param references all of the document's, where they are at hand: a large one takes long to look through
 */
export function leadsOut(
  root: unknown,
  references?: ReadonlySet<string>,
): boolean {
  if (typeof root !== "object" || root === null) return false;
  return entry(known, root, () =>
    [...(references ?? referencesIn(root))].some((reference) =>
      isOutside(root, reference),
    ),
  );
}

/** Whether a reference that stands in this document leads to another. */
export function isOutside(root: unknown, reference: string): boolean {
  return !reference.startsWith("#") && follow(root, reference) === undefined;
}

function referencesIn(root: object): Set<string> {
  const found = new Set<string>();
  const seen = new Set<object>([root]);
  for (const value of seen) {
    const reference = referenceIn(value);
    if (reference !== undefined) found.add(reference);
    for (const inner of Object.values(value) as unknown[])
      if (typeof inner === "object" && inner !== null) seen.add(inner);
  }
  return found;
}

/** Why references of a bundled document were not followed, by the reference. */
const reasons = new WeakMap<object, ReadonlyMap<string, string>>();

export function keepReasons(
  root: object,
  found: ReadonlyMap<string, string>,
): void {
  reasons.set(root, found);
}

/** Why a reference was not followed; a document that nobody bundled stands nowhere. */
export function reasonOf(root: unknown, reference: string): string {
  const found = isObject(root) ? reasons.get(root)?.get(reference) : undefined;
  return found ?? "the document is known by itself alone";
}

import { anchored, embedded } from "./anchors.ts";
import { memberOf } from "./json.ts";
import type { Located } from "./located.ts";
import { lookUp, pointerOf } from "./pointer.ts";

/** Why a reference has no target. */
export interface LostReference {
  readonly kind: "outside-reference" | "dangling-reference" | "reference-cycle";
  readonly reference: string;
}

/** What to make of a reference without target, which stands at `pointer`: throw, or answer something. */
export type OnLost<Lost> = (fault: LostReference, pointer: string) => Lost;

const nothing: OnLost<undefined> = () => undefined;

/** Where a Reference Object points to as it is written. */
export function referenceIn(value: unknown): string | undefined {
  const reference = memberOf(value, "$ref");
  return typeof reference === "string" ? reference : undefined;
}

/** Resolves a `$ref`: follows references until something else stands there. */
export function resolve(at: Located): Located | undefined;
export function resolve<Lost>(
  at: Located,
  onLost: OnLost<Lost>,
): Located | Lost;
export function resolve(
  start: Located,
  onLost: OnLost<unknown> = nothing,
): unknown {
  let at = start;
  let passed: Set<string> | undefined;
  for (;;) {
    const reference = referenceIn(at.value);
    if (reference === undefined) return at;
    if (passed?.has(reference))
      return onLost({ kind: "reference-cycle", reference }, at.pointer);
    (passed ??= new Set()).add(reference);
    const target = follow(at.root, reference, at.pointer);
    if (target === undefined)
      return onLost({ kind: lossOf(reference), reference }, at.pointer);
    at = target;
  }
}

/** Tells a reference that leads nowhere from one that leads out of the document. */
export function lossOf(reference: string): LostReference["kind"] {
  return reference.startsWith("#") ? "dangling-reference" : "outside-reference";
}

const targets = new WeakMap<object, Map<string, Located | undefined>>();

/**
 * What a single reference leads to: the value at a JSON pointer, an `$anchor` or an `$id` of the document.
 * `from`: where it stands, for what only the schema around it knows.
 */
export function follow(
  root: unknown,
  reference: string,
  from?: string,
): Located | undefined {
  if (typeof root !== "object" || root === null) return undefined;
  let known = targets.get(root);
  if (known === undefined) targets.set(root, (known = new Map()));
  if (!known.has(reference)) known.set(reference, targetOf(root, reference));
  const target = known.get(reference);
  const isInner = reference.startsWith("#") && from !== undefined;
  return isInner && (target === undefined || reference === "#")
    ? (locate(root, embedded(root, reference.slice(1), from)) ?? target)
    : target;
}

function targetOf(root: object, reference: string): Located | undefined {
  return locate(root, pointerOf(reference) ?? anchored(root, reference));
}

function locate(
  root: object,
  pointer: string | undefined,
): Located | undefined {
  if (pointer === undefined) return undefined;
  const value = lookUp(root, pointer);
  return value === undefined ? undefined : { root, pointer, value };
}

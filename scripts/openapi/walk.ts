import { fieldOf, type Kind } from "./grammar.ts";
import { isObject, type UnknownObject } from "./json.ts";
import type { Located } from "./located.ts";
import { join } from "./pointer.ts";

/** An OpenAPI object met on a walk. */
export interface Met extends Located<UnknownObject> {
  readonly kind: Kind;
}

type Step = Located & { readonly kind: Kind };

/**
 * An OpenAPI object and every other one inside it, outermost first, in the document's order.
 *
 * @param seen objects that are met once and not again: what YAML's aliases share
 */
export function* walk(
  { root, pointer, value }: Located,
  kind: Kind,
  seen?: Set<unknown>,
): Generator<Met> {
  const waiting: Step[] = [{ root, pointer, value, kind }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen?.has(at.value)) continue;
    seen?.add(at.value);
    const inside = isObject(at.value) ? childrenOf(at as Met) : itemsOf(at);
    if (isObject(at.value)) yield at as Met;
    for (let next = inside.pop(); next !== undefined; next = inside.pop())
      waiting.push(next);
  }
}

function childrenOf(met: Met): Step[] {
  return Object.entries(met.value).flatMap(([key, value]) => {
    const [holding, kind] = fieldOf(met.kind, key) ?? ["data"];
    if (holding === "data" || typeof value !== "object") return [];
    const at = { root: met.root, pointer: join(met.pointer, key), value, kind };
    if (holding === "one") return [at];
    const isHeld = holding === "list" ? Array.isArray(value) : isObject(value);
    return isHeld ? entriesOf(at) : kind === "Any" ? [at] : [];
  });
}

/** Lists stand where the grammar says so; where nothing is known, anywhere. */
function itemsOf(at: Step): Step[] {
  return at.kind === "Any" && Array.isArray(at.value) ? entriesOf(at) : [];
}

function entriesOf({ root, pointer, value, kind }: Step): Step[] {
  return Object.entries(value as object).map(([token, entry]) => ({
    root,
    pointer: join(pointer, token),
    value: entry as unknown,
    kind,
  }));
}

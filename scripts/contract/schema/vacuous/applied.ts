import { isOwner } from "../solve/expand.ts";
import type { Claim } from "../solve/goal.ts";
import type { Node } from "../node.ts";
import { entry } from "../../../openapi/entry.ts";

/** What holds with these claims whichever of their alternatives does. */
export function unconditional(pos: readonly Claim[]): readonly Claim[] {
  const found = new Map<Node, Claim>();
  const waiting = [...pos];
  for (const each of waiting) {
    const { node } = each;
    if (found.has(node)) continue;
    found.set(node, { ...each, flat: true });
    const within = isOwner(node) ? [...each.within, node] : each.within;
    for (const part of node.keywords.allOf ?? [])
      waiting.push({ ...each, node: part, within });
  }
  return [...found.values()];
}

/** What may be asked of the same values, equal schemas once: where they lead on in two ways, there would be twice as many at every step. */
export function everywhere(nodes: readonly Node[]): readonly Node[] {
  return [...byIdentity(nodes).values()];
}

/** Whether one of them says the same. */
export function isSaid({ identity }: Node, nodes: readonly Node[]): boolean {
  return byIdentity(nodes).has(identity);
}

/** All branches of a union face the same. */
const known = new WeakMap<readonly Node[], ReadonlyMap<number, Node>>();

function byIdentity(nodes: readonly Node[]): ReadonlyMap<number, Node> {
  return entry(known, nodes, () => {
    const found = new Map<number, Node>();
    const waiting = [...nodes];
    for (const node of waiting) {
      if (found.has(node.identity)) continue;
      found.set(node.identity, node);
      const { allOf, anyOf, oneOf, dependentSchemas, ...rest } = node.keywords;
      for (const list of [allOf, anyOf, oneOf]) waiting.push(...(list ?? []));
      for (const at of [rest.then, rest.else])
        if (at !== undefined) waiting.push(at);
      waiting.push(...(dependentSchemas?.values() ?? []));
    }
    return found;
  });
}

import type { Keywords, Node } from "../node.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import type { Copying } from "./copying.ts";
import type { Knowing } from "./edits.ts";

/** Alternatives of which those that don't speak of a property refuse what has it. */
export function knowing(
  { anyOf, oneOf }: Keywords,
  { path, unknowing }: Knowing,
  { at, later }: Copying,
): Keywords {
  const branch = (node: Node): Node => {
    if (!unknowing.has(node)) return at(node);
    const lacks = later(node, () => ({ not: having(node, path) }));
    return later(node, () => ({ allOf: [at(node), lacks] }));
  };
  return {
    ...(anyOf && { anyOf: anyOf.map(branch) }),
    ...(oneOf && { oneOf: oneOf.map(branch) }),
  };

  /** What has something at the end of the way. */
  function having(like: Node, [token, ...rest]: Knowing["path"]): Node {
    return later(like, () => {
      if (token === undefined) return {};
      const inner = having(like, rest);
      return typeof token === "number"
        ? { types: ARRAY, contains: inner }
        : {
            types: OBJECT,
            required: [token],
            properties: new Map([[token, inner]]),
          };
    });
  }
}

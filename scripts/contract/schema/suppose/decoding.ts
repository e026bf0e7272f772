import type { Keywords, Node } from "../node.ts";
import { contentOf } from "../value/json-text.ts";
import type { Copying } from "./copying.ts";

/**
 * Schemas of texts as schemas of what these stand for: what is said of the text
 * itself is left out. `undefined` for schemas of other values.
 */
type Decoding = (node: Node, copying: Copying) => Keywords | undefined;

export function createDecoding(decoded: ReadonlySet<Node>): Decoding {
  const known = new Map<Node, boolean>();
  return (node, { at }) => {
    const content = decoded.has(node) ? contentOf(node) : undefined;
    if (content !== undefined) return { decoded: content };
    if (decoded.size === 0 || !isOfText(node)) return undefined;
    const { allOf, anyOf, oneOf } = node.keywords;
    return {
      ...(allOf && { allOf: allOf.filter(isOfText).map(at) }),
      ...(anyOf && { anyOf: anyOf.map(at) }),
      ...(oneOf && { oneOf: oneOf.map(at) }),
    };
  };

  function isOfText(node: Node): boolean {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, decoded.has(node));
    const { allOf = [], anyOf = [], oneOf = [] } = node.keywords;
    const found =
      decoded.has(node) || [...allOf, ...anyOf, ...oneOf].some(isOfText);
    known.set(node, found);
    return found;
  }
}

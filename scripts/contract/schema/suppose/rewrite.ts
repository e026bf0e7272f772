import type { Keywords, Node } from "../node.ts";
import { entry } from "../../../openapi/entry.ts";
import { leadingTo, replaced } from "./below.ts";
import type { Copying } from "./copying.ts";
import { spotOf, type Edits } from "./edits.ts";
import { knowing } from "./knowing.ts";
import { createDecoding } from "./decoding.ts";
import { createLoosen } from "./loosened.ts";

/** The schema as it would be with these edits; itself, where none concerns it. */
export type Rewrite = (root: Node, edits: Edits) => Node;

interface RewriteOptions {
  /** A schema that stands where another one does, and speaks of values that travel alike. */
  readonly copy: (node: Node, keywords: Keywords) => Node;
  readonly identify: (fresh: readonly Node[]) => void;
}

export function createRewrite({ copy, identify }: RewriteOptions): Rewrite {
  const rewritings = new WeakMap<Edits, (root: Node) => Node>();
  return (root, edits) =>
    entry(rewritings, edits, () => createRewriting(edits))(root);

  function createRewriting(edits: Edits): (root: Node) => Node {
    const copies = new Map<Node, Node>();
    let leading: ReadonlySet<Node> = new Set();
    let fresh: Node[] = [];
    let waiting: (() => void)[] = [];
    const copying: Copying = {
      at: (node) =>
        leading.has(node)
          ? entry(copies, node, () => copying.later(node, () => edited(node)))
          : node,
      later(like, keywords) {
        // What a text stands for is put in its place.
        const typed = like.typed && edits.decoded.size === 0;
        const twin = copy({ ...like, typed }, {});
        fresh.push(twin);
        waiting.push(() => (twin.keywords = keywords()));
        return twin;
      },
    };
    const loosen = createLoosen(copying);
    const decode = createDecoding(edits.decoded);

    return (root) => {
      leading = leadingTo(root, isEdited);
      [fresh, waiting] = [[], []];
      const made = copying.at(root);
      for (const fill of waiting) fill();
      identify(fresh);
      return made;
    };

    function isEdited(node: Node): boolean {
      return (
        edits.loosened.has(spotOf(node)) ||
        edits.members.has(spotOf(node)) ||
        edits.knowing.has(node) ||
        edits.decoded.has(node)
      );
    }

    function edited(node: Node): Keywords {
      const content = decode(node, copying);
      if (content !== undefined) return content;
      const loosening = edits.loosened.get(spotOf(node));
      const keywords =
        loosening === undefined
          ? replaced(node.keywords, copying.at)
          : loosen.keywords(node.keywords, loosening);
      for (const [name, far] of edits.members.get(spotOf(node)) ?? []) {
        const member = node.keywords.properties?.get(name);
        const made =
          member === undefined
            ? copying.later(node, () => ({}))
            : loosen.node(member, far);
        keywords.properties = new Map(keywords.properties).set(name, made);
      }
      const known = edits.knowing.get(node);
      return known === undefined
        ? keywords
        : { ...keywords, ...knowing(node.keywords, known, copying) };
    }
  }
}

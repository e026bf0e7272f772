import type { Keywords, Node } from "../node.ts";
import { entry } from "../value/entry.ts";
import { leadingTo, replaced } from "./below.ts";
import type { Edits, Knowing, Loosening } from "./edits.ts";
import { framed } from "./framed.ts";

/** The schema as it would be with these edits; itself, where none concerns it. */
export type Rewrite = (root: Node, edits: Edits) => Node;

export interface RewriteOptions {
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
    const loosened = new Map<string, Node>();
    const isEdited = (node: Node): boolean =>
      edits.loosened.has(node) ||
      edits.members.has(node) ||
      edits.knowing.has(node);
    return (root) => {
      const leading = leadingTo(root, isEdited);
      const fresh: Node[] = [];
      const waiting: (() => void)[] = [];
      const made = at(root);
      for (const fill of waiting) fill();
      identify(fresh);
      return made;

      function at(node: Node): Node {
        if (!leading.has(node)) return node;
        return entry(copies, node, () => later(node, () => edited(node)));
      }

      /** Schemas may lead back to themselves. */
      function later(node: Node, keywords: () => Keywords): Node {
        const twin = copy(node, {});
        fresh.push(twin);
        waiting.push(() => (twin.keywords = keywords()));
        return twin;
      }

      function edited(node: Node): Keywords {
        const loosening = edits.loosened.get(node);
        const keywords =
          loosening === undefined
            ? replaced(node.keywords, at)
            : loose(node.keywords, loosening);
        for (const [name, far] of edits.members.get(node) ?? []) {
          const member = node.keywords.properties?.get(name);
          const known = keywords.properties ?? new Map<string, Node>();
          keywords.properties = new Map(known).set(
            name,
            member === undefined
              ? later(node, () => ({}))
              : loosen(member, far),
          );
        }
        const knowing = edits.knowing.get(node);
        return knowing === undefined
          ? keywords
          : { ...keywords, ...knowingly(node.keywords, knowing) };
      }

      function loosen(node: Node, far: Loosening): Node {
        return entry(loosened, `${node.uid} ${far}`, () =>
          later(node, () => loose(node.keywords, far)),
        );
      }

      function loose(keywords: Keywords, far: Loosening): Keywords {
        if (far === "anything") return {};
        const { allOf, oneOf, ...rest } =
          far === "frame" ? framed(keywords) : keywords;
        const made = replaced(rest, at);
        const parts = allOf?.map((part) => loosen(part, far)) ?? [];
        const branches = oneOf?.map(at);
        if (branches !== undefined) {
          const any = { writtenAs: "oneOf", overlaps: true } as const;
          if (made.anyOf === undefined)
            Object.assign(made, { anyOf: branches, ...any });
          else
            parts.push(
              ...branches
                .slice(0, 1)
                .map((first) =>
                  later(first, () => ({ anyOf: branches, ...any })),
                ),
            );
        }
        return parts.length === 0 ? made : { ...made, allOf: parts };
      }

      function knowingly(
        { anyOf, oneOf }: Keywords,
        { property, unknowing }: Knowing,
      ): Keywords {
        const branch = (node: Node): Node => {
          if (!unknowing.has(node)) return at(node);
          const has = later(node, () => ({ required: [property] }));
          const lacks = later(node, () => ({ not: has }));
          return later(node, () => ({ allOf: [at(node), lacks] }));
        };
        return {
          ...(anyOf && { anyOf: anyOf.map(branch) }),
          ...(oneOf && { oneOf: oneOf.map(branch) }),
        };
      }
    };
  }
}

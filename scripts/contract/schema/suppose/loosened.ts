import type { Keywords, Node } from "../node.ts";
import { entry } from "../../../openapi/entry.ts";
import { replaced } from "./below.ts";
import type { Copying } from "./copying.ts";
import type { Loosening } from "./edits.ts";
import { framed } from "./framed.ts";

/** Schemas that ask for less than they are written to. */
interface Loosen {
  /** One of its own, wherever else the schema stands. */
  node(node: Node, far: Loosening): Node;
  keywords(keywords: Keywords, far: Loosening): Keywords;
}

export function createLoosen({ at, later }: Copying): Loosen {
  const known = new Map<string, Node>();
  const loosen: Loosen = {
    node: (node, far) =>
      entry(known, `${node.uid} ${far}`, () =>
        later(node, () => loosen.keywords(node.keywords, far)),
      ),
    keywords(keywords, far) {
      if (far === "anything") return {};
      const { allOf, oneOf, ...rest } =
        far === "frame" ? framed(keywords) : keywords;
      const made = replaced(rest, at);
      const parts = allOf?.map((part) => loosen.node(part, far)) ?? [];
      const branches = oneOf?.map(at);
      if (branches !== undefined) {
        const any = {
          anyOf: branches,
          writtenAs: "oneOf",
          overlaps: true,
        } as const;
        if (made.anyOf === undefined) Object.assign(made, any);
        else
          for (const first of branches.slice(0, 1))
            parts.push(later(first, () => any));
      }
      return parts.length === 0 ? made : { ...made, allOf: parts };
    },
  };
  return loosen;
}

import type { Keywords, Node } from "../node.ts";
import { NO_EXAMPLES } from "./examples.ts";

/** Makes nodes, and knows which are new. */
export interface NodeMaker {
  /** A node that stands in no document. */
  make(pointer: string, keywords: Keywords): Node;
  /** One that does: new until it is taken. */
  makeFresh(
    pointer: string,
    keywords: Keywords,
    text?: boolean,
    typed?: boolean,
  ): Node;
  /** One that stands for another: at its place, of values that travel alike. */
  copy(node: Node, keywords: Keywords): Node;
  /** All that were made fresh since this was last asked. */
  takeFresh(): readonly Node[];
}

export function createNodes(): NodeMaker {
  let fresh: Node[] = [];
  let count = 0;

  const make = (
    pointer: string,
    keywords: Keywords,
    text = false,
    typed = false,
  ): Node => ({
    pointer,
    identity: -1,
    uid: count++,
    text,
    typed,
    keywords,
    kinds: undefined,
    listed: undefined,
    examples: NO_EXAMPLES,
    hidden: undefined,
  });

  return {
    make: (pointer, keywords) => make(pointer, keywords),
    makeFresh: (pointer, keywords, text, typed) => {
      const node = make(pointer, keywords, text, typed);
      fresh.push(node);
      return node;
    },
    copy: ({ pointer, text, typed, examples, hidden }, keywords) => ({
      ...make(pointer, keywords, text, typed),
      examples,
      hidden,
    }),
    takeFresh: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

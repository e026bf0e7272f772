import type { RegexNode } from "./node.ts";

interface OpenTrie {
  final: boolean;
  children: Map<number, OpenTrie>;
}

/** Equal sub-tries come out as one node, so that sets of words are compared by identity. */
export function internTrie(
  texts: Iterable<string>,
  make: (
    nullable: boolean,
    children: ReadonlyMap<number, RegexNode>,
  ) => RegexNode,
): RegexNode {
  const root: OpenTrie = { final: false, children: new Map() };
  const drafts = [root];
  for (const text of texts) {
    let draft = root;
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      let child = draft.children.get(codePoint);
      if (!child) {
        child = { final: false, children: new Map() };
        draft.children.set(codePoint, child);
        drafts.push(child);
      }
      draft = child;
    }
    draft.final = true;
  }
  // A child always comes after its parent: backwards, every child is ready, and no recursion runs as deep as a word.
  const made = new Map<OpenTrie, RegexNode>();
  for (const draft of drafts.reverse()) {
    const children = [...draft.children]
      .sort(([a], [b]) => a - b)
      .map(([codePoint, child]) => [codePoint, made.get(child)!] as const);
    made.set(draft, make(draft.final, new Map(children)));
  }
  return made.get(root)!;
}

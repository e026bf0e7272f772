import type { Keywords, Node } from "../node.ts";

/** How a schema is made that reads otherwise than it is written. */
export interface Copying {
  /** The schema with the edits that concern it; itself, where none does. */
  at(node: Node): Node;
  /** A schema in the place of one; its keywords come later, since schemas may lead back to themselves. */
  later(like: Node, keywords: () => Keywords): Node;
}

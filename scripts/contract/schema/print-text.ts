import type { Node } from "./node.ts";
import type { Json } from "./types.ts";

/** A schema of texts cannot be said with JSON Schema's typed keywords; `undefined` where nothing needs to be added. */
export function spelledAsText(_: Node): Json | undefined {
  return undefined;
}

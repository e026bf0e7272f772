import { EVENT_ID, type Event } from "js-yaml";
import type { DocumentFault } from "../fault.ts";

/** Upstream's largest document has 190,000 nodes, 13 levels deep. */
export const MAX_NODES = 2_000_000;
export const MAX_DEPTH = 200;

interface Extent {
  nodes: number;
  depth: number;
  readonly anchor: string;
}

/**
 * Measures a document with every alias expanded, without expanding any: a few
 * lines of aliases to aliases would fill the memory ("billion laughs").
 */
export function checkBounds(
  events: readonly Event[],
  text: string,
): DocumentFault | undefined {
  const anchors = new Map<string, Extent>();
  const open: Extent[] = [];
  const anchorOf = (event: { anchorStart: number; anchorEnd: number }) =>
    event.anchorStart < 0 ? "" : text.slice(event.anchorStart, event.anchorEnd);

  const add = (nodes: number, depth: number): DocumentFault | undefined => {
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    parent.nodes += nodes;
    parent.depth = Math.max(parent.depth, depth + 1);
    if (parent.nodes > MAX_NODES) {
      return { kind: "too-many-nodes", limit: MAX_NODES };
    }
    if (parent.depth > MAX_DEPTH) {
      return { kind: "too-deep", limit: MAX_DEPTH };
    }
    return undefined;
  };

  const close = (extent: Extent): DocumentFault | undefined => {
    if (extent.anchor !== "") anchors.set(extent.anchor, extent);
    return add(extent.nodes, extent.depth);
  };

  for (const event of events) {
    let fault: DocumentFault | undefined;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        open.push({ nodes: 0, depth: 0, anchor: "" });
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open.push({ nodes: 1, depth: 1, anchor: anchorOf(event) });
        break;
      case EVENT_ID.SCALAR:
        // Nearly all nodes are these, and few have an anchor.
        fault =
          event.anchorStart < 0
            ? add(1, 0)
            : close({ nodes: 1, depth: 0, anchor: anchorOf(event) });
        break;
      case EVENT_ID.ALIAS: {
        const anchor = anchorOf(event);
        if (open.some((extent) => extent.anchor === anchor)) {
          return { kind: "alias-cycle", anchor };
        }
        const { nodes, depth } = anchors.get(anchor) ?? { nodes: 1, depth: 0 };
        fault = add(nodes, depth);
        break;
      }
      case EVENT_ID.POP: {
        const extent = open.pop();
        if (extent !== undefined) fault = close(extent);
      }
    }
    if (fault !== undefined) return fault;
  }
  return undefined;
}

import { dynamicTargets } from "../../../openapi/dynamic.ts";
import { memberOf } from "../../../openapi/json.ts";
import { ANY } from "../value/kind.ts";
import type { Keywords, Node } from "../node.ts";
import type { SchemaAt } from "./document.ts";
import { opaqueOf } from "./keywords.ts";

/**
 * What a `$dynamicRef` adds: the one schema that it can mean; where there are more,
 * any of them, and which one only the way to it would tell.
 */
export function dynamicReference(
  place: SchemaAt,
  make: (pointer: string, keywords: Keywords) => Node,
  nodeAt: (at: SchemaAt) => Node,
): Node | undefined {
  const raw = place.raw as Record<string, unknown>;
  const reference = memberOf(raw, "$dynamicRef");
  if (reference === undefined || place.document.dialect === "3.0")
    return undefined;
  const pointer = `${place.pointer}/$dynamicRef`;
  const targets =
    typeof reference === "string"
      ? dynamicTargets(place.document.root, reference, place.pointer)
      : [];
  const [first, ...others] = targets.map((target) =>
    nodeAt({ ...place, pointer: target.pointer, raw: target.value }),
  );
  if (first === undefined) {
    const unreadable = { kinds: ANY, malformed: true };
    return make(pointer, {
      opaque: [opaqueOf(raw, "$dynamicRef", unreadable)],
    });
  }
  if (others.length === 0) return first;
  const anyOf = [first, ...others].map((node, index) => {
    const written = { $dynamicRef: { [reference as string]: index } };
    const unread = { kinds: ANY, malformed: false };
    const opaque = [opaqueOf(written, "$dynamicRef", unread)];
    return make(pointer, { allOf: [node, make(pointer, { opaque })] });
  });
  return make(pointer, { anyOf });
}

import type { Context } from "../solve/context.ts";
import { declaresNothing } from "../evaluate/declares.ts";
import { looksAt } from "../solve/object-view.ts";
import type { Node } from "../node.ts";

const MAX_DEPTH = 20;

/** Whether a schema lets any value of the property through because it doesn't speak of it; what is free-form speaks of all. */
export function isUnknownTo(
  context: Context,
  node: Node,
  name: string,
  depth = 0,
): boolean {
  const { allOf, anyOf, oneOf } = node.keywords;
  const parts = [allOf, anyOf, oneOf].flatMap((list) => list ?? []);
  if (looksAt(context, node, name) || depth > MAX_DEPTH) return false;
  if (parts.length === 0 && declaresNothing(node)) return false;
  return parts.every(
    (part) => isTypeOnly(part) || isUnknownTo(context, part, name, depth + 1),
  );
}

/** Beside what declares something it makes nothing free-form. */
function isTypeOnly({ keywords }: Node): boolean {
  return !(
    "properties" in keywords ||
    "allOf" in keywords ||
    "anyOf" in keywords
  );
}

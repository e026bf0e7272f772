import type { Node } from "../node.ts";

const MAX_DEPTH = 50;

/** Of a union, the one branch that the cell's values are meant for: however many unions lead to it, the cause is one. */
export function meantBy(isOther: (node: Node) => boolean, reader: Node): Node {
  let meant = reader;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const { properties, allOf, anyOf, oneOf } = meant.keywords;
    if (properties !== undefined || allOf !== undefined) break;
    const branches = anyOf ?? oneOf ?? [];
    const [only, ...others] = branches.filter((each) => !isOther(each));
    if (only === undefined || others.length > 0) break;
    meant = only;
  }
  return meant;
}

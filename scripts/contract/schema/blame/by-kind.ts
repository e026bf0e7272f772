import type { Node } from "../node.ts";
import { claim, type Claim } from "../solve/goal.ts";
import { kindsOf } from "../solve/kinds-of.ts";

/** A question about some of the values of another one. */
interface KindPart {
  readonly pos: readonly Claim[];
  readonly reader: Node;
}

/** Unions of unions, or one that is its own branch. */
const MAX_DEPTH = 8;

/**
 * Takes unions apart that the kind of value tells apart on both sides, as "X or null" and "X' or null":
 * X against X' is what all who refer to them ask too.
 */
export function byKind(
  pos: readonly Claim[],
  reader: Node,
  depth = 0,
): readonly KindPart[] {
  const whole = [{ pos, reader }];
  const [only, ...others] = pos;
  if (only === undefined || others.length > 0 || depth === MAX_DEPTH)
    return whole;
  if (only.flat || only.within.length > 0 || reader.text) return whole;
  const sent = branchesOf(only.node);
  const accepted = branchesOf(reader);
  if (sent === undefined && accepted === undefined) return whole;
  const parts: KindPart[] = [];
  for (const node of sent ?? [only.node]) {
    const near = (accepted ?? [reader]).filter(
      (each) => (kindsOf(each) & kindsOf(node)) !== 0,
    );
    const [meant, ...more] = near;
    if (meant === undefined || more.length > 0) return whole;
    parts.push(...byKind([claim(node, only.closed)], meant, depth + 1));
  }
  return parts;
}

/** The branches of what is a union and nothing else, where no two have a kind in common. */
function branchesOf({ keywords }: Node): readonly Node[] | undefined {
  const branches = keywords.anyOf ?? keywords.oneOf;
  if (branches === undefined || Object.keys(keywords).length > 1)
    return undefined;
  let kinds = 0;
  for (const each of branches) {
    if ((kinds & kindsOf(each)) !== 0) return undefined;
    kinds |= kindsOf(each);
  }
  return branches.filter((each) => kindsOf(each) !== 0);
}

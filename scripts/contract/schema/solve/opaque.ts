import type { Claim } from "./goal.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import { IN_PLACE, type Node, type Opaque, schemasUnder } from "../node.ts";

const MAX_DEPTH = 50;

/** Keywords beyond judgement that speak of these kinds, through all applicators of the same value. */
export function opaquesOf(node: Node, kinds: number): Opaque[] {
  const found: Opaque[] = [];
  const seen = new Set<Node>();
  const visit = (at: Node, depth: number): void => {
    if (seen.has(at) || depth > MAX_DEPTH) return;
    seen.add(at);
    const { keywords } = at;
    for (const each of keywords.opaque ?? [])
      if ((each.kinds & kinds) !== 0) found.push(each);
    for (const part of schemasUnder(keywords, ...IN_PLACE))
      visit(part, depth + 1);
  };
  visit(node, 0);
  return found;
}

/** Whether some claim has the very same keyword, so that it cannot fail. */
export function isClaimed(
  pos: readonly Claim[],
  { keyword, text, content }: Opaque,
): boolean {
  return pos.some(({ node }) =>
    unconditional(node, 0).some(
      (each) =>
        each.keyword === keyword &&
        // References that are written alike may lead to what isn't.
        (content === undefined
          ? each.text === text
          : each.content?.identity === content.identity),
    ),
  );
}

/** Whether what cannot be judged of a scalar is claimed, all of it, so that it decides nothing. */
export function allClaimed(
  pos: readonly Claim[],
  node: Node,
  kinds: number,
): boolean {
  const found = opaquesOf(node, kinds);
  const plain = unconditional(node, 0);
  return (
    found.length > 0 &&
    (kinds & (OBJECT | ARRAY)) === 0 &&
    found.every((each) => plain.includes(each) && isClaimed(pos, each))
  );
}

function unconditional({ keywords }: Node, depth: number): Opaque[] {
  if (depth > MAX_DEPTH) return [];
  return [
    ...(keywords.opaque ?? []),
    ...(keywords.allOf ?? []).flatMap((part) => unconditional(part, depth + 1)),
  ];
}

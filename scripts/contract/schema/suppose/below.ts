import { LISTS, MAPS, SINGLES, type Keywords, type Node } from "../node.ts";

/** Every schema that one applies, wherever. */
function below({ keywords }: Node): readonly Node[] {
  const found: Node[] = [];
  for (const keyword of SINGLES)
    if (keywords[keyword] !== undefined) found.push(keywords[keyword]);
  for (const keyword of LISTS) found.push(...(keywords[keyword] ?? []));
  for (const keyword of MAPS)
    found.push(...(keywords[keyword]?.values() ?? []));
  if (keywords.decoded !== undefined) found.push(keywords.decoded);
  for (const { schema } of keywords.patternProperties?.values() ?? [])
    found.push(schema);
  return found;
}

/** The same keywords with other schemas in them. */
export function replaced(keywords: Keywords, by: (at: Node) => Node): Keywords {
  const made: Keywords = { ...keywords };
  for (const keyword of SINGLES)
    if (made[keyword] !== undefined) made[keyword] = by(made[keyword]);
  for (const keyword of LISTS)
    if (made[keyword] !== undefined) made[keyword] = made[keyword].map(by);
  for (const keyword of MAPS)
    if (made[keyword] !== undefined)
      made[keyword] = new Map(
        [...made[keyword]].map(([name, at]) => [name, by(at)]),
      );
  if (made.decoded !== undefined) made.decoded = by(made.decoded);
  if (made.patternProperties !== undefined)
    made.patternProperties = new Map(
      [...made.patternProperties].map(([source, { language, schema }]) => [
        source,
        { language, schema: by(schema) },
      ]),
    );
  return made;
}

/** The schemas that lead to one of these, themselves among them. */
export function leadingTo(
  root: Node,
  isMeant: (at: Node) => boolean,
): ReadonlySet<Node> {
  const above = new Map<Node, Node[]>([[root, []]]);
  const waiting = [root];
  for (const node of waiting)
    for (const at of below(node)) {
      const known = above.get(at);
      if (known !== undefined) {
        known.push(node);
        continue;
      }
      above.set(at, [node]);
      waiting.push(at);
    }
  const leading = new Set(waiting.filter(isMeant));
  for (const node of leading)
    for (const each of above.get(node) ?? []) leading.add(each);
  return leading;
}

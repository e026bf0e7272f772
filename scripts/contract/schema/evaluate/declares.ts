import { type Keywords, type Node, schemasUnder } from "../node.ts";

/** Whether the schema, with its applicators, declares properties and doesn't leave itself open. */
export function declares(node: Node, seen: Set<Node>): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  const { keywords } = node;
  if (leavesOpen(keywords)) return false;
  return (
    !declaresNothing(node) ||
    partsOf(keywords).some((part) => declares(part, seen))
  );
}

/** Whether the schema declares properties whichever of its branches hold. */
export function alwaysDeclares(node: Node, seen = new Set<Node>()): boolean {
  if (!declaresNothing(node)) return true;
  const { allOf } = node.keywords;
  if (allOf === undefined || seen.has(node)) return false;
  seen.add(node);
  return allOf.some((part) => alwaysDeclares(part, seen));
}

export function leavesOpen(keywords: Keywords): boolean {
  return (
    keywords.additionalProperties !== undefined ||
    keywords.unevaluatedProperties !== undefined
  );
}

function partsOf(keywords: Keywords): readonly Node[] {
  return [
    ...schemasUnder(keywords, "allOf", "anyOf", "oneOf"),
    ...(keywords.dependentSchemas?.values() ?? []),
    ...schemasUnder(keywords, "if", "then", "else"),
  ];
}

/** What a writer sends though no `properties` declares it: names that are asked for count as declared. */
export function askedFor(keywords: Keywords): Set<string> {
  const { properties, required, dependentRequired, dependentSchemas } =
    keywords;
  const names = new Set([
    ...(required ?? []),
    ...(dependentRequired ?? new Map()).keys(),
    ...[...(dependentRequired?.values() ?? [])].flat(),
    ...(dependentSchemas?.keys() ?? []),
  ]);
  for (const name of properties?.keys() ?? []) names.delete(name);
  return names;
}

/** Whether it is silent about properties: who lists none of them says that there are none. */
export function declaresNothing({ keywords, hidden }: Node): boolean {
  return (
    keywords.properties === undefined &&
    (keywords.patternProperties?.size ?? 0) === 0 &&
    hidden === undefined
  );
}

import type { Language } from "../../regex/index.ts";
import type { Node } from "../node.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import { freshNames } from "../solve/fresh-names.ts";
import { viewObject } from "../solve/object-view.ts";
import { mayDeclare } from "./place.ts";

/** Names that the writer sends without naming them: those that the reader names, and one of each other kind. */
export function otherNames(
  context: Context,
  cell: Cell,
  parts: readonly Node[],
): readonly string[] {
  const sent = cell.pos
    .flatMap(({ node }) => othersOf(node))
    .filter((node) => mayDeclare([node]));
  if (sent.length === 0) return [];
  const { named } = viewObject(context, cell);
  const read = new Set(
    parts.flatMap(({ keywords }) => [...(keywords.properties?.keys() ?? [])]),
  );
  const others = isAlike(sent, parts)
    ? []
    : freshIn(context, cell, parts, new Set([...named, ...read]));
  return [...read, ...others].filter((name) => !named.has(name));
}

function freshIn(
  context: Context,
  cell: Cell,
  parts: readonly Node[],
  used: ReadonlySet<string>,
): Set<string> {
  const { languages } = context;
  const view = viewObject(context, cell);
  const patterns = parts.flatMap(({ keywords }) =>
    [...(keywords.patternProperties?.values() ?? [])].map(
      ({ language }) => language,
    ),
  );
  const rest = (): Language =>
    languages.not(languages.or(languages.none, ...patterns));
  const found = new Set<string>();
  for (const among of [...patterns.map((each) => () => each), rest])
    for (const answer of freshNames(context, cell, view, among, used))
      if ("value" in answer) found.add(answer.value);
  return found;
}

/** Whether the reader says the same of all names of which neither speaks. */
function isAlike(sent: readonly Node[], parts: readonly Node[]): boolean {
  const read = parts.flatMap(({ keywords }) =>
    keywords.additionalProperties === undefined
      ? []
      : [keywords.additionalProperties.identity],
  );
  return (
    parts.every(({ keywords }) => keywords.patternProperties === undefined) &&
    sent.every(({ identity }) => read.includes(identity))
  );
}

/** Schemas of properties that aren't named. */
function othersOf({ keywords }: Node): Node[] {
  return [
    ...[...(keywords.patternProperties?.values() ?? [])].map(
      ({ schema }) => schema,
    ),
    ...[keywords.additionalProperties, keywords.unevaluatedProperties].filter(
      (node) => node !== undefined,
    ),
  ];
}

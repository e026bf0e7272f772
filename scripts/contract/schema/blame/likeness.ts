import { step, type Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import { OBJECT } from "../value/kind.ts";
import { type Node, schemasUnder } from "../node.ts";
import { viewObject } from "../solve/object-view.ts";

/** The branch that a value of the cell was most likely meant for: the one to blame. */
export function mostAlike(
  context: Context,
  cell: Cell,
  branches: readonly Node[],
): Node | undefined {
  const isNamesake = namesakesOf(cell);
  const view = cell.kinds === OBJECT ? viewObject(context, cell) : undefined;
  let best: { nodes: Node[]; score: number } | undefined;
  for (const node of branches) {
    let score = isNamesake(node) ? 2 : 0;
    step(context);
    for (const part of conjuncts(node))
      for (const [name, at] of part.keywords.properties ?? []) {
        if (!view?.named.has(name)) {
          score -= 1;
          continue;
        }
        const same = view
          .claimsFor(name)
          .some((each) => each.node.identity === at.identity);
        score += same ? 3 : 1;
      }
    if (best === undefined || score > best.score)
      best = { nodes: [node], score };
    else if (score === best.score) best.nodes.push(node);
  }
  const tied = best?.nodes ?? [];
  return tied.length > 1 ? nearest(context, cell, tied) : tied[0];
}

/** Whether the writer has the branch too, by the same name or at the same place, and the cell's values are of it. */
export function standsFor(cell: Cell, branch: Node): boolean {
  return namesakesOf(cell)(branch);
}

function namesakesOf(cell: Cell): (node: Node) => boolean {
  const places = new Set(cell.pos.map(({ node }) => placeOf(node)));
  return (node) => places.has(placeOf(node));
}

/** Of those that nothing but their members' insides tells apart from the first, the one with most names in common there. */
function nearest(
  context: Context,
  cell: Cell,
  tied: readonly Node[],
): Node | undefined {
  const [first] = tied;
  const own = namesOf(first);
  const branches = tied.filter((node) => namesOf(node) === own);
  if (branches.length === 1) return first;
  const sent = new Set(cell.pos.flatMap(({ node }) => outline(node)));
  let best: { node: Node; score: number } | undefined;
  for (const node of branches) {
    const names = conjuncts(node).flatMap((part) => outline(part));
    step(context, names.length);
    const common = names.filter((name) => sent.has(name)).length;
    const score = 2 * common - names.length;
    if (best === undefined || score > best.score) best = { node, score };
  }
  return best?.node;
}

function namesOf(node: Node | undefined): string {
  const parts = node === undefined ? [] : conjuncts(node);
  const names = parts.flatMap(({ keywords }) => [
    ...(keywords.properties?.keys() ?? []),
  ]);
  return JSON.stringify(names.sort());
}

/** The names in the properties and items of a schema's values. */
function outline(node: Node, depth = 0): string[] {
  if (depth === MAX_DEPTH) return [];
  const { properties, items } = node.keywords;
  return [
    ...(properties ?? []),
    ...(items ? [["*", items] as const] : []),
  ].flatMap(([name, at]) => [
    name,
    ...partsOf(at).flatMap((part) =>
      outline(part, depth + 1).map((inner) => `${name}/${inner}`),
    ),
  ]);
}

const MAX_DEPTH = 3;

function partsOf(node: Node): Node[] {
  const parts = schemasUnder(node.keywords, "allOf", "anyOf", "oneOf");
  return [node, ...parts];
}

export function conjuncts(node: Node): Node[] {
  return [node, ...(node.keywords.allOf ?? [])];
}

/** A component's name, or which branch of which keyword it is. */
function placeOf({ pointer }: Node): string {
  const [keyword = "", name = ""] = pointer.split("/").slice(-2);
  return /^\d+$/.test(name) ? `${keyword}/${name}` : name;
}

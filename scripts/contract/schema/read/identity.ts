import { entry } from "../../../openapi/entry.ts";
import type { Keywords, Node } from "../node.ts";
import { shapeKey, shapeOf, type Shape } from "./shape.ts";

/** Gives nodes their identities; `fresh` must hold all that its nodes refer to, or that must have an identity already. */
type Identify = (fresh: readonly Node[]) => void;

/** Refinement of a circle of schemas stops here; what is larger or stranger counts as unlike anything else. */
const MAX_ROUNDS = 200;

/**
 * Equal schemas get equal identities: subschemas first, and circles (by `$ref`)
 * as a whole, by refining a partition until it is stable.
 */
export function createIdentities(): Identify {
  const known = new Map<string, number>();
  const identityOf = (key: string): number =>
    entry(known, key, () => known.size);
  const settled = (node: Node): string => String(node.identity);
  const byTypes: number[] = [];

  return (fresh) => {
    const shapes = new Map<Node, Shape>();
    // Subschemas come after what holds them, so that backwards most have theirs at once.
    for (const node of fresh.toReversed()) {
      const { types } = node.keywords;
      // Most schemas are a type and nothing else.
      if (types !== undefined && !node.text && isAlone(node.keywords)) {
        node.identity = byTypes[types] ??= identityOf(`;types=${types}`);
        continue;
      }
      const shape = shapeOf(node);
      if (successors(shape).every(isIdentified))
        node.identity = identityOf(shapeKey(shape, settled));
      else shapes.set(node, shape);
    }
    for (const circle of circlesOf(shapes)) {
      const [only] = circle;
      const shape = only === undefined ? undefined : shapes.get(only);
      if (only === undefined || shape === undefined) continue;
      if (circle.length === 1 && !successors(shape).includes(only))
        only.identity = identityOf(shapeKey(shape, settled));
      else identifyCircle(circle, shapes, identityOf);
    }
  };
}

function identifyCircle(
  circle: readonly Node[],
  shapes: ReadonlyMap<Node, Shape>,
  identityOf: (key: string) => number,
): void {
  let colours = new Map<Node, number>(circle.map((node) => [node, 0]));
  const shapesOf = circle.map((node) => [node, shapes.get(node)] as const);
  for (let round = 0, classes = 1; round < MAX_ROUNDS; round++) {
    const previous = colours;
    const idOf = (node: Node): string => {
      const colour = previous.get(node);
      return colour === undefined ? String(node.identity) : `c${colour}`;
    };
    const keys = new Map<Node, string>();
    for (const [node, shape] of shapesOf)
      if (shape !== undefined)
        keys.set(node, `${previous.get(node)}:${shapeKey(shape, idOf)}`);
    // Sorting makes the colours the same for any circle that is built alike.
    const order = [...new Set(keys.values())].sort();
    const rank = new Map(order.map((key, index) => [key, index]));
    colours = new Map(
      [...keys].map(([node, key]) => [node, rank.get(key) ?? 0]),
    );
    if (order.length === classes) {
      const signature = identityOf(`circle ${order.join("\n")}`);
      for (const [node, colour] of colours)
        node.identity = identityOf(`in ${signature} ${colour}`);
      return;
    }
    classes = order.length;
  }
  for (const node of circle) node.identity = identityOf(`only ${node.uid}`);
}

/** Strongly connected components, what they refer to first (Tarjan, without recursion). */
function circlesOf(shapes: ReadonlyMap<Node, Shape>): Node[][] {
  const circles: Node[][] = [];
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open = new Set<Node>();
  const path: Node[] = [];
  for (const root of shapes.keys()) {
    if (index.has(root)) continue;
    const work: { node: Node; next: Iterator<Node> }[] = [];
    const enter = (node: Node): void => {
      const shape = shapes.get(node);
      index.set(node, index.size);
      low.set(node, index.size - 1);
      open.add(node);
      path.push(node);
      const all = shape === undefined ? [] : successors(shape);
      work.push({ node, next: all.values() });
    };
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { node, next } = top;
      const { value: to, done } = next.next();
      if (!done) {
        if (!shapes.has(to)) continue;
        if (!index.has(to)) enter(to);
        else if (open.has(to)) lower(low, node, index.get(to) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(low, parent.node, low.get(node) ?? 0);
      if (low.get(node) === index.get(node)) {
        const circle = path.splice(path.lastIndexOf(node));
        for (const each of circle) open.delete(each);
        circles.push(circle);
      }
    }
  }
  return circles;
}

function lower(low: Map<Node, number>, node: Node, to: number): void {
  low.set(node, Math.min(low.get(node) ?? to, to));
}

function isAlone(keywords: Keywords): boolean {
  return Object.keys(keywords).length === 1;
}

function isIdentified({ identity }: Node): boolean {
  return identity >= 0;
}

function successors({ ordered, unordered }: Shape): readonly Node[] {
  return unordered.length === 0 ? ordered : [...ordered, ...unordered.flat()];
}

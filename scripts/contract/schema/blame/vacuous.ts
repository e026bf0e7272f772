import { join } from "../../../openapi/pointer.ts";
import { step, type Context } from "../solve/context.ts";
import { claim, type Solve } from "../solve/goal.ts";
import { ANY } from "../value/kind.ts";
import type { Node } from "../node.ts";
import type { Undecided } from "../types.ts";

/** What of the writer's no value satisfies, where the two sides differ: of it, and of what cannot be without it, everything holds. */
export type Vacuous = (writer: Node, reader: Node) => readonly Undecided[];

/** A schema of the writer's, and what the reader says of the same place. */
interface Facing {
  readonly writer: Node;
  readonly readers: readonly Node[];
  readonly path: string;
}

export function createVacuous(context: Context, solve: Solve): Vacuous {
  const known = new Map<Node, boolean>();

  return (writer, reader) => {
    const found = new Map<Node, Undecided>();
    const seen = new Set<Node>();
    const waiting: Facing[] = [{ writer, readers: [reader], path: "" }];
    for (const facing of waiting) {
      const { writer: at, readers, path } = facing;
      const isSame = readers.some(({ identity }) => identity === at.identity);
      if (isSame || readers.length === 0 || seen.has(at)) continue;
      if (!step(context)) break;
      seen.add(at);
      if (isEmpty(at)) {
        tell(culpritIn({ node: at, path }), readers);
        continue;
      }
      const dead = deadBranchOf(at, readers);
      if (dead !== undefined) tell({ node: dead, path }, readers);
      waiting.push(...below(facing));
    }
    return [...found.values()];

    function tell({ node, path }: Part, [first]: readonly Node[]): void {
      found.set(node, {
        reason: "unsatisfiable",
        instancePath: path,
        writer: node.pointer,
        reader: first?.pointer ?? "",
      });
    }
  };

  /** What says that there is nothing means it. */
  function isEmpty(node: Node): boolean {
    if (node.keywords.never || saysLittle(node)) return false;
    let empty = known.get(node);
    if (empty === undefined) {
      const pos = [claim(node, true)];
      const goal = { kinds: ANY, pos, neg: [], demands: [] };
      empty = "none" in solve(goal);
      known.set(node, empty);
    }
    return empty;
  }

  /** One that is new, and of which each value is another one's too: it is never the only one. */
  function deadBranchOf(
    { keywords: { oneOf = [] } }: Node,
    readers: readonly Node[],
  ): Node | undefined {
    const read = readers.flatMap(({ identity, keywords }) => [
      identity,
      ...(keywords.oneOf ?? []).map((each) => each.identity),
    ]);
    return oneOf.find((branch) => {
      if (branch.keywords.never || read.includes(branch.identity)) return false;
      const pos = [claim(branch, true)];
      const neg = oneOf.filter((each) => each !== branch);
      return "none" in solve({ kinds: ANY, pos, neg, demands: [] });
    });
  }

  /** The innermost part that cannot be satisfied. */
  function culpritIn(around: Part, depth = 0): Part {
    const inner = partsOf(around).find(({ node }) => isEmpty(node));
    return inner === undefined || depth > MAX_DEPTH
      ? around
      : culpritIn(inner, depth + 1);
  }
}

const MAX_DEPTH = 50;

interface Part {
  readonly node: Node;
  readonly path: string;
}

/** Plain types, as most are. */
function saysLittle({ keywords }: Node): boolean {
  return Object.keys(keywords).length <= 1 && keywords.oneOf === undefined;
}

function below({ writer, readers, path }: Facing): Facing[] {
  const facing = readers.flatMap((node) => partsOf({ node, path }));
  return partsOf({ node: writer, path }).map((part) => {
    const isItself = part.path === path;
    const others = facing.filter((each) => each.path === part.path);
    const inner = others.map(({ node }) => node);
    return {
      writer: part.node,
      readers: isItself ? [...readers, ...inner] : inner,
      path: part.path,
    };
  });
}

/** What a schema applies to its values and their members, through what it is put together from. */
function partsOf({ node, path }: Part): Part[] {
  const { keywords } = node;
  const applied = [keywords.allOf, keywords.anyOf, keywords.oneOf]
    .flatMap((list) => list ?? [])
    .map((part): Part => ({ node: part, path }));
  const items = [
    ...(keywords.prefixItems ?? []).map((part, index): Part => ({
      node: part,
      path: join(path, index),
    })),
    ...[keywords.items].flatMap((part): Part[] =>
      part === undefined ? [] : [{ node: part, path: join(path, 0) }],
    ),
  ];
  const properties = [...(keywords.properties ?? [])].map(
    ([name, part]): Part => ({ node: part, path: join(path, name) }),
  );
  const others = keywords.additionalProperties;
  return [
    ...applied,
    ...items,
    ...properties,
    ...(others === undefined ? [] : [{ node: others, path: join(path, "*") }]),
  ];
}

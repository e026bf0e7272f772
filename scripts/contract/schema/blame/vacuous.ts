import { join } from "../../../openapi/pointer.ts";
import { step, type Context } from "../solve/context.ts";
import { claim, type Solve } from "../solve/goal.ts";
import { entry } from "../value/entry.ts";
import { ANY } from "../value/kind.ts";
import type { Node } from "../node.ts";
import type { Undecided } from "../types.ts";

/** What of the writer's no value satisfies, where the two sides differ: of it, and of what cannot be without it, everything holds. */
export type Vacuous = (writer: Node, reader: Node) => readonly Undecided[];

/** A schema and the place of its values. */
interface Part {
  readonly node: Node;
  readonly path: string;
  /** What a discriminator chooses was put together here: what contradicts itself there is only never chosen. */
  readonly isMade?: boolean;
}

/** A schema of the writer's, and what the reader says of the same place. */
interface Facing extends Part {
  readonly readers: readonly Node[];
}

export function createVacuous(context: Context, solve: Solve): Vacuous {
  const known = new Map<Node, boolean>();

  return (writer, reader) => {
    const found = new Map<Node, Undecided>();
    const seen = new Set<Node>();
    const waiting: Facing[] = [{ node: writer, readers: [reader], path: "" }];
    for (const facing of waiting) {
      const { node, readers, path } = facing;
      const isSame = readers.some(({ identity }) => identity === node.identity);
      if (isSame || readers.length === 0 || seen.has(node)) continue;
      seen.add(node);
      if (!step(context)) {
        tell(facing, readers, "budget");
        break;
      }
      if (isEmpty(facing)) {
        for (const each of culpritsIn(facing)) tell(each, each.readers);
        continue;
      }
      const dead = deadBranchOf(node, readers);
      if (dead !== undefined) tell({ node: dead, path }, readers);
      waiting.push(...below(facing));
    }
    return [...found.values()];

    function tell(
      { node, path }: Part,
      [first]: readonly Node[],
      reason = "unsatisfiable",
    ): void {
      found.set(node, {
        reason,
        instancePath: path,
        writer: node.pointer,
        reader: first?.pointer ?? "",
      });
    }
  };

  /** What says that there is nothing means it. */
  function isEmpty({ node, isMade = false }: Part): boolean {
    if (isMade || node.keywords.never || saysLittle(node)) return false;
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

  /** The innermost parts that cannot be satisfied, each facing what the reader says there, or else around it. */
  function culpritsIn(
    around: Facing,
    gone = new Set<Node>(),
  ): readonly Facing[] {
    gone.add(around.node);
    const inner = below(around).filter(
      (each) => !gone.has(each.node) && isEmpty(each),
    );
    if (inner.length === 0) return [around];
    return inner.flatMap((each) => {
      const { readers } = each.readers.length === 0 ? around : each;
      return gone.has(each.node) ? [] : culpritsIn({ ...each, readers }, gone);
    });
  }
}

/** Plain types, as most are. */
function saysLittle({ keywords }: Node): boolean {
  const { values, allOf, anyOf, oneOf, not } = keywords;
  const applied = values ?? allOf ?? anyOf ?? oneOf ?? not;
  return applied === undefined && Object.keys(keywords).length <= 1;
}

/** Equal schemas are one: where they lead on in two ways, there would be twice as many at every step. */
function below({ node: writer, readers, path }: Facing): Facing[] {
  const facing = new Map<string, Map<number, Node>>();
  const face = (part: Part): unknown =>
    entry(facing, part.path, () => new Map<number, Node>()).set(
      part.node.identity,
      part.node,
    );
  for (const node of readers) {
    face({ node, path });
    partsOf({ node, path }).forEach(face);
  }
  const said = new Map(
    [...facing].map(([at, nodes]) => [at, [...nodes.values()]] as const),
  );
  const parts = new Map<string, Part>();
  for (const part of partsOf({ node: writer, path }))
    parts.set(`${part.path} ${part.node.identity}`, part);
  return [...parts.values()].map((part) => ({
    ...part,
    readers: said.get(part.path) ?? [],
  }));
}

/** What a schema applies to its values and their members, through what it is put together from. */
function partsOf({ node, path }: Part): Part[] {
  const { keywords } = node;
  const isMade = keywords.writtenAs === "discriminator";
  const applied = [keywords.allOf, keywords.anyOf, keywords.oneOf]
    .flatMap((list) => list ?? [])
    .map((part): Part => ({ node: part, path, isMade }));
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
  const patterned = [...(keywords.patternProperties ?? [])].map(
    ([source, { schema }]): Part => ({
      node: schema,
      path: join(path, source),
    }),
  );
  const others = keywords.additionalProperties;
  return [
    ...applied,
    ...items,
    ...properties,
    ...patterned,
    ...(others === undefined ? [] : [{ node: others, path: join(path, "*") }]),
  ];
}

import { join } from "../../../openapi/pointer.ts";
import { viewArray } from "../solve/array-view.ts";
import type { Context } from "../solve/context.ts";
import { claim, type Claim, type Goal } from "../solve/goal.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { lookedAt, viewObject } from "../solve/object-view.ts";
import { ANY, ARRAY, OBJECT } from "../value/kind.ts";
import type { Node } from "../node.ts";
import { everywhere, unconditional } from "./applied.ts";
import type { Facing, Owner } from "./facing.ts";

/** A place inside of another one's values. */
interface MemberFacing extends Facing {
  /** No value is without it. */
  readonly isNeeded: boolean;
}

/** The properties and items of a place's values, but for those that are refused by name: that is meant. */
export function membersWithin(
  context: Context,
  { pos, demands = [], readers, path }: Facing,
): readonly MemberFacing[] {
  const flat = unconditional(pos);
  const said = everywhere(readers);
  const goal: Goal = { kinds: ANY, pos: flat, neg: [], demands };
  return [
    ...(speakOf(flat, OBJECT)
      ? [
          ...named(context, goal, said, path),
          ...others(goal.pos, said, path).filter(isMeant),
        ]
      : []),
    ...(speakOf(flat, ARRAY)
      ? items(context, goal, said, path).filter(isMeant)
      : []),
  ].filter((member) => member.pos.length > 0);
}

function speakOf(pos: readonly Claim[], kind: number): boolean {
  return pos.every(({ node }) => (kindsOf(node) & kind) !== 0);
}

function isMeant({ pos }: MemberFacing): boolean {
  return !pos.some(({ node }) => node.keywords.never);
}

function named(
  context: Context,
  goal: Goal,
  readers: readonly Node[],
  path: string,
): MemberFacing[] {
  const view = viewObject(context, goal);
  const writers = goal.pos.map(({ node }) => node);
  const owners = (nodes: readonly Node[], name: string): readonly Owner[] =>
    nodes
      .filter((node) => saidOf(context, node, name).length > 0)
      .map((node) => ({ node, name }));
  return [...view.named]
    .filter(
      (name) =>
        view.allows(name) &&
        !writers.some((node) =>
          lookedAt(context, node, name).some((at) => at.keywords.never),
        ),
    )
    .map((name) => ({
      pos: view.claimsFor(name),
      readers: readers.flatMap((node) => saidOf(context, node, name)),
      path: join(path, name),
      owners: owners([...writers, ...readers], name),
      isNeeded: view.required.has(name),
    }));
}

/** What a schema says of a property, if only as one of all others. */
export function saidOf(
  context: Context,
  node: Node,
  name: string,
): readonly Node[] {
  const found = lookedAt(context, node, name);
  const { additionalProperties, unsent } = node.keywords;
  return found.length > 0 || unsent?.has(name)
    ? found
    : some(additionalProperties);
}

function others(
  pos: readonly Claim[],
  readers: readonly Node[],
  path: string,
): MemberFacing[] {
  const patterned = pos.flatMap(({ node, closed }) =>
    [...(node.keywords.patternProperties ?? [])].map(
      ([source, { schema }]): MemberFacing => ({
        pos: [claim(schema, closed)],
        readers: readers.flatMap(
          ({ keywords }) =>
            keywords.patternProperties?.get(source)?.schema ??
            some(keywords.additionalProperties),
        ),
        path: join(path, source),
        isNeeded: false,
      }),
    ),
  );
  const further = pos.flatMap(({ node, closed }) =>
    some(node.keywords.additionalProperties).map((at) => claim(at, closed)),
  );
  if (further.length === 0) return patterned;
  return [
    ...patterned,
    {
      pos: further,
      readers: readers.flatMap(({ keywords }) =>
        some(keywords.additionalProperties),
      ),
      path: join(path, "*"),
      isNeeded: false,
    },
  ];
}

function items(
  context: Context,
  goal: Goal,
  readers: readonly Node[],
  path: string,
): MemberFacing[] {
  const view = viewArray(context, goal);
  return Array.from({ length: view.prefix + 1 }, (_, index) => ({
    pos: view.itemGoal(index).pos,
    readers: readers.flatMap(({ keywords }) =>
      some(keywords.prefixItems?.[index] ?? keywords.items),
    ),
    path: join(path, index),
    isNeeded: index < view.minimum,
  }));
}

export function some(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : [node];
}

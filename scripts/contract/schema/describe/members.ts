import type { Node } from "../node.ts";
import { viewArray } from "../solve/array-view.ts";
import type { Context } from "../solve/context.ts";
import type { Cell } from "../solve/goal.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { lookedAt, viewObject } from "../solve/object-view.ts";
import { otherNames } from "./other-names.ts";

/** A property or item that the writer may send, and what applies to it. */
export interface DescribedMember {
  readonly token: string | number;
  readonly writers: readonly Node[];
  readonly readers: readonly Node[];
}

export function propertiesOf(
  context: Context,
  cell: Cell,
  parts: readonly Node[],
): DescribedMember[] {
  const view = viewObject(context, cell);
  const members: DescribedMember[] = [];
  const isPlain = plainNames(cell, parts);
  for (const name of view.named) {
    if (isPlain(name)) continue;
    const member = property(name);
    if (member !== undefined) members.push(member);
  }
  for (const name of otherNames(context, cell, parts)) {
    const member = property(name);
    if (member !== undefined && member.readers.length > 0) members.push(member);
  }
  return members;

  function property(name: string): DescribedMember | undefined {
    if (!view.allows(name)) return undefined;
    const writers = view.claimsFor(name).map(({ node }) => node);
    if (writers.some((node) => kindsOf(node) === 0)) return undefined;
    return { token: name, writers, readers: readersOf(context, parts, name) };
  }
}

/** Names of which the reader says all that the writer does: nearly all. */
function plainNames(
  { pos }: Cell,
  parts: readonly Node[],
): (name: string) => boolean {
  const sent = pos.map(({ node }) => node.keywords);
  if (sent.some((each) => each.patternProperties)) return () => false;
  const read = parts.flatMap(({ keywords }) => some(keywords.properties));
  return (name) => {
    let isDeclared = false;
    for (const keywords of sent) {
      const identity = keywords.properties?.get(name)?.identity;
      if (identity !== undefined) {
        isDeclared = true;
        if (!read.some((each) => each.get(name)?.identity === identity))
          return false;
      } else if (
        keywords.additionalProperties ??
        keywords.unevaluatedProperties
      )
        return false;
    }
    return isDeclared;
  };
}

export function itemsOf(
  context: Context,
  cell: Cell,
  parts: readonly Node[],
): DescribedMember[] {
  const view = viewArray(context, cell);
  const lengths = parts.map(
    ({ keywords }) => keywords.prefixItems?.length ?? 0,
  );
  const members: DescribedMember[] = [];
  const alike = Math.max(view.prefix, ...lengths);
  for (let index = 0; index <= alike && index < view.maximum; index += 1) {
    const writers = view.itemGoal(index).pos.map(({ node }) => node);
    const readers = readersAt(parts, index);
    members.push({ token: index, writers, readers });
  }
  return members;
}

export function readersOf(
  context: Context,
  parts: readonly Node[],
  name: string,
): readonly Node[] {
  const open = parts.filter(
    ({ keywords }) => keywords.unsent?.has(name) !== true,
  );
  return orElse(
    parts.flatMap((part) => {
      const looked = lookedAt(context, part, name);
      return looked.length > 0 || !open.includes(part)
        ? looked
        : some(part.keywords.additionalProperties);
    }),
    open.flatMap(({ keywords }) => some(keywords.unevaluatedProperties)),
  );
}

function readersAt(parts: readonly Node[], index: number): readonly Node[] {
  return orElse(
    parts.flatMap(({ keywords }) =>
      some(keywords.prefixItems?.[index] ?? keywords.items),
    ),
    parts.flatMap(({ keywords }) => some(keywords.unevaluatedItems)),
  );
}

function orElse(
  evaluated: readonly Node[],
  unevaluated: readonly Node[],
): readonly Node[] {
  return evaluated.length > 0 ? evaluated : unevaluated;
}

function some<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}

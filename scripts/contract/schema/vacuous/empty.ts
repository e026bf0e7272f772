import type { Context } from "../solve/context.ts";
import { claim, goalKey, type Solve } from "../solve/goal.ts";
import { entry } from "../../../openapi/entry.ts";
import { ANY } from "../value/kind.ts";
import type { Node } from "../node.ts";
import { alternativesIn } from "./alternatives.ts";
import type { Facing } from "./facing.ts";
import { membersWithin } from "./members.ts";

interface Emptiness {
  /** Whether no value satisfies what is said of a place; what says that there is nothing means it. */
  isEmpty(facing: Facing): boolean;
  /** The innermost places that make it so, each facing what the reader says there, or else around it. */
  culpritsOf(facing: Facing): readonly Facing[];
  /** A branch of a `oneOf`, new to the readers, of which each value is another one's too: it is never the only one. */
  overlapping(
    branches: readonly Node[],
    readers: readonly Node[],
  ): Node | undefined;
}

export function createEmptiness(context: Context, solve: Solve): Emptiness {
  const known = new Map<string, boolean>();

  function isEmpty(facing: Facing): boolean {
    const { pos, neg = [], demands = [], isMade = false, unless } = facing;
    const [first, ...more] = pos;
    if (first === undefined || isMade) return false;
    const { node } = first;
    const isAlone = more.length === 0;
    if (isAlone && demands.length === 0 && saysLittle(node)) return false;
    if (node.keywords.never && (isAlone || unless !== undefined)) return false;
    const goal = { kinds: ANY, pos, neg, demands };
    const key = goalKey(goal) + JSON.stringify(demands);
    const empty = entry(known, key, () => "none" in solve(goal));
    return empty && (unless === undefined || !isEmpty(unless));
  }

  function culpritsOf(
    facing: Facing,
    gone = new Set<Node>(),
  ): readonly Facing[] {
    for (const { node } of facing.pos) gone.add(node);
    const members = membersWithin(context, facing);
    const needed = members.filter(({ isNeeded }) => isNeeded);
    const empty = [
      ...needed.filter(isEmpty),
      ...alternativesIn(facing)
        .filter((branches) => branches.every(isEmpty))
        .flat(),
    ];
    // Where one of several has to be there, each of them is in fault.
    const all = members.every(isEmpty) ? members : [];
    const inner = (empty.length === 0 ? all : empty).filter((each) =>
      isNew(each, gone),
    );
    if (inner.length === 0) return [facing];
    return inner.flatMap((each) => {
      const { readers } = each.readers.length === 0 ? facing : each;
      return isNew(each, gone) ? culpritsOf({ ...each, readers }, gone) : [];
    });
  }

  return {
    isEmpty,
    culpritsOf,
    overlapping(branches, readers) {
      const read = readers.flatMap(({ identity, keywords }) => [
        identity,
        ...(keywords.oneOf ?? []).map((each) => each.identity),
      ]);
      return branches.find((branch) => {
        if (branch.keywords.never || read.includes(branch.identity))
          return false;
        const pos = [claim(branch, true)];
        const neg = branches.filter((each) => each !== branch);
        return "none" in solve({ kinds: ANY, pos, neg, demands: [] });
      });
    },
  };
}

function isNew({ pos }: Facing, gone: ReadonlySet<Node>): boolean {
  return pos.some(({ node }) => !gone.has(node));
}

/** Plain types, as most are. */
function saysLittle({ keywords }: Node): boolean {
  const { values, allOf, anyOf, oneOf, not, never } = keywords;
  const applied = values ?? allOf ?? anyOf ?? oneOf ?? not ?? never;
  return applied === undefined && Object.keys(keywords).length <= 1;
}

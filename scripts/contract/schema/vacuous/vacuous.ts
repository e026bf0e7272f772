import { step, type Context } from "../solve/context.ts";
import { claim, type Solve, claimKey } from "../solve/goal.ts";
import type { Node } from "../node.ts";
import type { Rewrite } from "../suppose/rewrite.ts";
import type { Edits } from "../suppose/edits.ts";
import type { Undecided } from "../types.ts";
import { alternativesIn, conditionsOf, testsOf } from "./alternatives.ts";
import { everywhere, isSaid, unconditional } from "./applied.ts";
import { contradictionIn } from "./contradiction.ts";
import { createEmptiness } from "./empty.ts";
import type { Facing } from "./facing.ts";
import { createLoosening } from "./loosening.ts";
import { membersWithin } from "./members.ts";

/** The reason of what no value satisfies. */
export const UNSATISFIABLE = "unsatisfiable";

/** What of the writer's no value satisfies, where the two sides differ: of it, and of what cannot be without it, everything holds. */
export type Vacuous = (writer: Node, reader: Node) => Vacuity;

interface Vacuity {
  readonly parts: readonly Undecided[];
  /** By which they could be satisfied; absent where nothing else is changed by that. */
  readonly edits?: Edits;
}

export function createVacuous(
  context: Context,
  solve: Solve,
  rewrite: Rewrite,
): Vacuous {
  const { isEmpty, culpritsOf, overlapping } = createEmptiness(context, solve);
  /** Facings in which all is well, whatever leads there: most operations share their schemas with others. */
  const sound = new Set<string>();

  return (writer, reader) => {
    const found = new Map<Node, Undecided>();
    const loosening = createLoosening(solve, rewrite);
    const seen = new Set<string>();
    const waiting: Facing[] = [
      { pos: [claim(writer, true)], readers: [reader], path: "" },
    ];
    for (const facing of waiting) {
      if (isSame(facing)) continue;
      const key = keyOf(facing);
      if (seen.has(key) || sound.has(key)) continue;
      seen.add(key);
      if (!step(context)) {
        tell(facing, "budget");
        break;
      }
      const culprits = isEmpty(facing) ? culpritsOf(facing) : [];
      for (const each of culprits) {
        tell(each);
        loosening.satisfy(each);
      }
      if (culprits.includes(facing)) continue;
      chooseFrom(facing);
      waiting.push(
        ...membersWithin(context, facing),
        ...alternativesIn(facing).flat(),
        ...conditionsOf(context, facing),
        ...testsOf(facing),
      );
    }
    if (found.size === 0) for (const key of seen) sound.add(key);
    const edits = loosening.edits();
    return {
      parts: [...found.values()],
      ...(edits === undefined ? {} : { edits }),
    };

    function tell(facing: Facing, reason = UNSATISFIABLE): void {
      const [first] = facing.pos;
      if (first === undefined || found.has(first.node)) return;
      const { own, readers, path } = facing;
      const detail =
        reason === UNSATISFIABLE
          ? contradictionIn(context, solve, facing)
          : undefined;
      found.set(first.node, {
        reason,
        ...(detail !== undefined && { detail }),
        instancePath: path,
        writer: first.node.pointer,
        reader: (own?.read[0] ?? readers[0])?.pointer ?? "",
      });
    }

    function chooseFrom({ pos, readers, path }: Facing): void {
      const read = everywhere(readers);
      for (const { node, closed } of unconditional(pos)) {
        const branch = overlapping(node.keywords.oneOf ?? [], read);
        if (branch === undefined) continue;
        tell({ pos: [claim(branch, closed)], readers, path });
        loosening.choose(node, read);
      }
    }
  };
}

/** Of what the reader has nothing to say, nothing is refused. */
function isSame({ pos, own, readers }: Facing): boolean {
  const said = own?.said ?? pos.map(({ node }) => node);
  const read = own?.read ?? readers;
  return read.length === 0 || said.every((node) => isSaid(node, read));
}

function keyOf(facing: Facing): string {
  const { pos, neg = [], demands = [], owners = [], readers } = facing;
  const claims = pos.map(claimKey);
  const read = new Set(readers.map(({ identity }) => identity));
  const by = owners.map(({ node }) => node.uid);
  const refused = neg.map(({ uid }) => uid);
  const way = [facing.isMade, facing.isTest].map(Boolean);
  const lists = [claims, [...read], by, refused, way].map(String);
  return lists.join(" ") + JSON.stringify(demands);
}

import type { Solve } from "../solve/goal.ts";
import { ANY } from "../value/kind.ts";
import { entry } from "../../../openapi/entry.ts";
import type { Node } from "../node.ts";
import {
  LOOSENINGS,
  NO_EDITS,
  spotOf,
  type Edits,
  type Loosening,
  type Spot,
} from "../suppose/edits.ts";
import type { Rewrite } from "../suppose/rewrite.ts";
import { everywhere } from "./applied.ts";
import type { Facing } from "./facing.ts";

/** Gathers what it takes for places to have values, on both sides alike: what is loosened on one alone would look like a change. */
interface Gathering {
  satisfy(culprit: Facing): void;
  /** At least one of a schema's alternatives will do. */
  choose(node: Node, readers: readonly Node[]): void;
  edits(): Edits | undefined;
}

export function createLoosening(solve: Solve, rewrite: Rewrite): Gathering {
  const loosened = new Map<Spot, Loosening>();
  const members = new Map<Spot, Map<string, Loosening>>();

  function loosen(nodes: readonly Node[], far: Loosening): void {
    for (const spot of nodes.map(spotOf))
      loosened.set(spot, farther(loosened.get(spot), far));
  }

  /** The mildest that helps. */
  function farEnough({ pos, neg = [], demands = [] }: Facing): Loosening {
    const helps = (far: Loosening): boolean => {
      const edits = {
        ...NO_EDITS,
        loosened: new Map(pos.map(({ node }) => [spotOf(node), far])),
      };
      const loose = pos.map((each) => ({
        ...each,
        node: rewrite(each.node, edits),
      }));
      return !("none" in solve({ kinds: ANY, pos: loose, neg, demands }));
    };
    return LOOSENINGS.find(helps) ?? "anything";
  }

  return {
    satisfy(culprit) {
      const { pos, own, readers, owners, isTest = false } = culprit;
      if (isTest) return;
      const far = farEnough(culprit);
      if (owners !== undefined) {
        for (const { node, name } of owners) {
          const known = entry(
            members,
            spotOf(node),
            () => new Map<string, Loosening>(),
          );
          known.set(name, farther(known.get(name), far));
        }
        return;
      }
      const said = own?.said ?? pos.map(({ node }) => node);
      loosen([...said, ...everywhere(own?.read ?? readers)], far);
    },
    choose(node, readers) {
      loosen([node, ...readers], "choice");
    },
    edits: () =>
      loosened.size + members.size === 0
        ? undefined
        : { ...NO_EDITS, loosened, members },
  };
}

function farther(one: Loosening | undefined, other: Loosening): Loosening {
  return one === undefined ||
    LOOSENINGS.indexOf(other) > LOOSENINGS.indexOf(one)
    ? other
    : one;
}

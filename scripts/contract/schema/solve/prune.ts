import type { Context } from "./context.ts";
import type { Cell, Option } from "./goal.ts";
import { NUMBER, OBJECT } from "../value/kind.ts";
import { hasRoom } from "./number.ts";
import { viewObject, type ObjectView } from "./object-view.ts";
import { isClaimed } from "./opaque.ts";
import { sizesOf } from "./sizes.ts";

/** Whether one of the schemas that would all have to fail is known to hold. */
export function isHeld(cell: Cell, { neg = [] }: Option): boolean {
  return neg.some(({ identity }) => cell.holds.has(identity));
}

/** Leaves out the options that plainly lead nowhere, so that searches stay narrow. */
export function prune(
  context: Context,
  cell: Cell,
  options: readonly Option[],
  isFutile: (cell: Cell, option: Option) => boolean = isHeld,
): Option[] {
  let view: ObjectView | undefined;
  const viewed = (): ObjectView => (view ??= viewObject(context, cell));
  return options.filter(
    (option) =>
      !(option.opaque !== undefined && isClaimed(cell.pos, option.opaque)) &&
      !isFutile(cell, option) &&
      (cell.kinds !== OBJECT || isPossible(option)) &&
      ((cell.kinds & NUMBER) === 0 || isInRange(option)),
  );

  function isInRange({ demands = [], kinds = cell.kinds }: Option): boolean {
    return hasRoom({
      ...cell,
      kinds,
      demands: [...cell.demands, ...demands],
    });
  }

  function isPossible({ demands = [] }: Option): boolean {
    return demands.every((demand) => {
      if ("absent" in demand) return !viewed().required.has(demand.absent);
      if ("atMost" in demand) return sizesOf(cell).minimum <= demand.atMost;
      if ("atLeast" in demand) return sizesOf(cell).maximum >= demand.atLeast;
      if (!("present" in demand)) return true;
      if (!viewed().allows(demand.present)) return false;
      if (demand.neg.length === 0) return true;
      const held = viewed().claimsFor(demand.present);
      return !demand.neg.some(({ identity }) =>
        held.some(({ node }) => node.identity === identity),
      );
    });
  }
}

import type { Node } from "../node.ts";
import type { Cell } from "../solve/goal.ts";
import { entry } from "../value/entry.ts";
import type { Outcome } from "./outcome.ts";

/** Answers once for each cell: schemas that are put together from each other lead to the same one in many ways. */
export function perCell(
  answer: (cell: Cell, reader: Node) => Outcome,
): (cell: Cell, reader: Node) => Outcome {
  const answers = new WeakMap<Cell, Map<Node, Outcome>>();
  return (cell, reader) => {
    const known = entry(answers, cell, () => new Map<Node, Outcome>());
    return entry(known, reader, () => answer(cell, reader));
  };
}

import type { Node } from "../node.ts";
import type { Cell } from "../solve/goal.ts";
import { entry } from "../../../openapi/entry.ts";
import type { QuestionOutcome } from "./outcome.ts";

/** Answers once for each cell: schemas that are put together from each other lead to the same one in many ways. */
export function perCell(
  answer: (cell: Cell, reader: Node) => QuestionOutcome,
): (cell: Cell, reader: Node) => QuestionOutcome {
  const answers = new WeakMap<Cell, Map<Node, QuestionOutcome>>();
  return (cell, reader) => {
    const known = entry(answers, cell, () => new Map<Node, QuestionOutcome>());
    return entry(known, reader, () => answer(cell, reader));
  };
}

import type { Operation } from "../operation/model.ts";
import { requestDraft } from "../operation/request.ts";
import type { Solver } from "../schema/index.ts";
import type { CheckableChange } from "./change.ts";
import { breakingRequest, compatibleRequest } from "./rule-kinds.ts";

export const PRESENCE_RULES = {
  removed: breakingRequest(
    "operation-removed",
    "the operation is no longer described",
    "Method and URL are in the base, and neither they nor the operationId in the revised document.",
    {
      whom: "Every client of the operation.",
      publisher:
        "Keep it, with `deprecated: true`, until nobody calls it; then accept the break.",
      consumer: "Find what takes its place; `operation-added` may name it.",
    },
  ),
  added: compatibleRequest(
    "operation-added",
    "the operation is new",
    "Method and URL are new.",
    {
      whom: "Nobody: no client of the base calls it.",
    },
  ),
};

/** Shown by any request that was possible before. */
export function removal(operation: Operation, solver: Solver): CheckableChange {
  const describedBy = requestDraft(operation);
  const value = solver.sample(solver.read(describedBy));
  return {
    change: {
      rule: PRESENCE_RULES.removed,
      base: operation.pointer,
      at: "",
      args: {},
      ...(value !== undefined && { value }),
    },
    check: { describedBy },
  };
}

export function addition({ pointer }: Operation): CheckableChange {
  const rule = PRESENCE_RULES.added;
  return { change: { rule, revised: pointer, at: "", args: {} } };
}

import type { Operation } from "../operation/model.ts";
import { requestDraft } from "../operation/request.ts";
import type { Solver } from "../schema/index.ts";
import type { CheckableChange } from "./change.ts";
import { breaking, compatible } from "./rule.ts";

export const PRESENCE_RULES = {
  removed: breaking(
    "operation-removed",
    "the operation is no longer described",
  ),
  added: compatible("operation-added", "the operation is new"),
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

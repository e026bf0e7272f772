import type { UpdateFault } from "../fault.ts";
import { nearest } from "../../openapi/nearest.ts";

/** Which operations an update takes, compared with those taken so far. */
export interface OperationChoice {
  /** All to take, sorted. */
  readonly all: readonly string[];
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

export function chooseOperations(
  vendored: readonly string[],
  add: readonly string[],
  drop: readonly string[],
): OperationChoice | { readonly faults: readonly UpdateFault[] } {
  const faults: UpdateFault[] = drop
    .filter((id) => !vendored.includes(id))
    .map((id) => ({
      kind: "not-vendored",
      id,
      nearest: nearest(id, vendored),
    }));
  const kept = vendored.filter((id) => !drop.includes(id));
  const added = [...new Set(add)].filter((id) => !kept.includes(id));
  const all = [...kept, ...added].sort();
  if (all.length === 0) faults.push({ kind: "no-operations" });
  if (faults.length > 0) return { faults };
  return { all, kept, added, dropped: drop };
}

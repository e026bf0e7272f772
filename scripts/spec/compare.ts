import { meaningOf } from "../codegen/meaning.ts";
import { changedPointers } from "./slicing/changed.ts";
import type { JsonObject } from "./slicing/json.ts";

export interface ContractComparison {
  readonly verdict: "unchanged" | "compatible" | "breaking" | "undecided";
  /** JSON pointers of what changed in the contract. */
  readonly pointers: readonly string[];
}

/** Compares what two slices mean. */
export function compareContracts(
  former: JsonObject,
  revised: JsonObject,
): ContractComparison {
  const pointers = changedPointers(meaningOf(former), meaningOf(revised));
  return {
    verdict: pointers.length === 0 ? "unchanged" : "undecided",
    pointers,
  };
}

/** The places that differ without changing what the slices mean. */
export function changedProse(
  former: JsonObject,
  revised: JsonObject,
): string[] {
  const meaning = changedPointers(meaningOf(former), meaningOf(revised));
  return changedPointers(former, revised).filter(
    (pointer) =>
      !meaning.some(
        (other) =>
          other === pointer ||
          other.startsWith(`${pointer}/`) ||
          pointer.startsWith(`${other}/`),
      ),
  );
}

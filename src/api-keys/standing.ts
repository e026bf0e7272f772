import { leftBehind, type Progress } from "../call/outcome.ts";
import type { AnyGcoreError } from "../errors/any-gcore-error.ts";
import type { Outcome } from "../errors/gcore-error.ts";
import type { InferenceApiKeyCreated } from "./create.ts";
import type { InferenceApiKey } from "./key.ts";

/** What a replacement knows of the keys of its name, and what it does next. */
export interface Standing {
  next: "create" | "delete" | "look" | "done" | "give up";
  /** The new key and the call that made it, until it is known to be there no more. */
  created:
    | { readonly key: InferenceApiKeyCreated; readonly call: Progress }
    | undefined;
  /** A key of this call exists whose secret nobody holds. */
  lost: boolean;
  /** A key of the name is surely there. */
  taken: boolean;
  /** A POST whose answer was lost may still arrive. It does no harm once the name is taken. */
  openCreate: boolean;
  /** A DELETE whose answer was lost may still arrive, and would remove the new key. */
  openDelete: boolean;
  /** Keys that were removed. */
  deleted: number;
}

export function newStanding(): Standing {
  return {
    next: "create",
    created: undefined,
    lost: false,
    taken: false,
    openCreate: false,
    openDelete: false,
    deleted: 0,
  };
}

/** How one request of a replacement ended. */
export interface Ending<Value> {
  readonly call: Progress;
  /** What it gave; undefined where it failed, and of a key that isn't there. */
  readonly value: Value | undefined;
  /** Why it failed. That a key isn't there is no failure. */
  readonly error: AnyGcoreError | undefined;
}

export function afterCreate(
  standing: Standing,
  { call, value, error }: Ending<InferenceApiKeyCreated>,
): void {
  if (value !== undefined) {
    standing.created = { key: value, call };
    standing.taken = true;
    standing.next = standing.openDelete ? "look" : "done";
  }
  if (error === undefined) return;
  const { outcome, retryable } = error;
  const conflicts = call.latest?.status === 409;
  const applied = outcome === "applied";
  standing.openCreate ||= isOpen(call);
  standing.taken ||= conflicts || applied;
  standing.lost ||= applied;
  standing.next =
    conflicts || outcome !== "not-applied"
      ? "delete"
      : retryable
        ? "create"
        : "give up";
  // The caller has what matters.
  if ("secret" in error) standing.next = "give up";
}

export function afterDelete(
  standing: Standing,
  { call, error }: Ending<void>,
): void {
  standing.openDelete ||= isOpen(call);
  if (error !== undefined) {
    const again = error.outcome === "unknown" || error.retryable;
    standing.next = again ? "delete" : "give up";
    return;
  }
  // What was there and is gone after an open attempt was removed by that.
  if (call.latest?.status !== 404 || (standing.taken && call.ambiguous))
    standing.deleted++;
  standing.lost = false;
  standing.taken = false;
  standing.next = "create";
}

/** By now a DELETE that was under way has arrived. */
export function afterLook(
  standing: Standing,
  { value: found, error }: Ending<InferenceApiKey>,
): void {
  if (error !== undefined) {
    standing.next = error.retryable ? "look" : "give up";
    return;
  }
  standing.openDelete = false;
  if (found?.created_at === standing.created?.key.created_at) {
    standing.next = "done";
    return;
  }
  standing.created = undefined;
  standing.taken = found !== undefined;
  standing.next = standing.taken ? "delete" : "create";
}

/** What the replacement has left behind of the new key, if it ended now. */
export function outcomeOfStanding(standing: Standing): Outcome {
  const { created, lost, openCreate, openDelete } = standing;
  const made = created !== undefined || lost;
  if (made && !openDelete) return "applied";
  return made || openCreate ? "unknown" : "not-applied";
}

/** Whether a request of the call may still be applied, or may have been unseen. */
function isOpen(call: Progress): boolean {
  return call.ambiguous || leftBehind(call, call.latest) === "unknown";
}

import { answerOf, leftBehind, type Progress } from "../call/outcome.ts";
import type { AnyGcoreError } from "../errors/any-gcore-error.ts";
import type { Outcome } from "../errors/gcore-error.ts";
import type { InferenceApiKeyCreated } from "./create.ts";
import type { InferenceApiKey } from "./key.ts";

/** What a replacement knows of the keys of its name, and what it does next. */
export interface Standing {
  next: "create" | "delete" | "look" | "done" | "give up";
  /** The new key and the call that made it, until it is known to be there no more. */
  created:
    | { readonly value: InferenceApiKeyCreated; readonly progress: Progress }
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

/** How one request of a replacement ended: a 404 is the answer "there is none". */
export type Ending<T> =
  | { readonly value: T; readonly progress: Progress }
  | { readonly error: AnyGcoreError; readonly progress: Progress };

export function afterCreate(
  standing: Standing,
  ending: Ending<InferenceApiKeyCreated>,
): void {
  if ("value" in ending) {
    standing.created = ending;
    standing.taken = true;
    standing.next = standing.openDelete ? "look" : "done";
    return;
  }
  const { error, progress } = ending;
  const { outcome } = error;
  const conflicts = answerOf(progress)?.status === 409;
  standing.openCreate ||= isOpen(progress);
  standing.taken ||= conflicts || outcome === "applied";
  standing.lost ||= outcome === "applied";
  if (error.kind === "unexpected-response" && error.secret !== undefined)
    standing.next = "give up"; // the caller has what matters
  else if (conflicts || outcome !== "not-applied") standing.next = "delete";
  else standing.next = error.retryable ? "create" : "give up";
}

export function afterDelete(standing: Standing, ending: Ending<void>): void {
  const { progress } = ending;
  const status = answerOf(progress)?.status;
  standing.openDelete ||= isOpen(progress);
  if ("value" in ending) {
    // What was there and is gone after an open attempt was removed by that.
    const removed =
      status === 404 ? standing.taken && progress.ambiguous : true;
    if (removed) standing.deleted++;
    standing.lost = false;
    standing.taken = false;
    standing.next = "create";
    return;
  }
  const { outcome, retryable } = ending.error;
  standing.next = outcome === "unknown" || retryable ? "delete" : "give up";
}

/** By now a DELETE that was under way has arrived. */
export function afterLook(
  standing: Standing,
  ending: Ending<InferenceApiKey | undefined>,
): void {
  if ("error" in ending) {
    standing.next = ending.error.retryable ? "look" : "give up";
    return;
  }
  standing.openDelete = false;
  const found = ending.value;
  if (found?.created_at === standing.created?.value.created_at) {
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
  if ((created !== undefined || lost) && !openDelete) return "applied";
  return created !== undefined || lost || openCreate
    ? "unknown"
    : "not-applied";
}

/** Whether a request of the call may still be applied, or may have been unseen. */
function isOpen(progress: Progress): boolean {
  return (
    progress.ambiguous || leftBehind(progress, progress.latest) === "unknown"
  );
}

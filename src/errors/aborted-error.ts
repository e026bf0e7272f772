import { GcoreError, type CallFacts, type Outcome } from "./gcore-error.ts";

/** The caller's signal ended the call before a 2xx arrived. `cause` is the signal's reason. */
export class AbortedError extends GcoreError {
  override readonly kind: "aborted" = "aborted";

  constructor(
    reason: unknown,
    outcome: Outcome,
    message: string,
    call: CallFacts,
  ) {
    super({ name: "AbortedError", message, outcome, cause: reason, ...call });
  }
}

import { GcoreError, type CallFacts, type Outcome } from "./gcore-error.ts";

/**
 * What a call was waiting for: `connect` before a request is under way (also between two
 * attempts), `response` until its status line, `body` until its last byte.
 */
export type Phase = "connect" | "response" | "body";

/** The call's budget (`timeout`) ran out before a 2xx arrived. */
export class TimeoutError extends GcoreError {
  override readonly kind: "timeout" = "timeout";
  /** `body` only as the `cause` of an `UnexpectedResponseError`. */
  readonly phase: Phase;

  constructor(
    phase: Phase,
    outcome: Outcome,
    message: string,
    call: CallFacts,
  ) {
    super({ name: "TimeoutError", message, outcome, ...call });
    this.phase = phase;
  }
}

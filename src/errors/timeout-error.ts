import { GcoreError, type Ended } from "./gcore-error.ts";

/**
 * What a call was waiting for: `connect` before a request is under way (also between two
 * attempts), `response` until its status line, `body` until its last byte.
 */
export type Phase = "connect" | "response" | "body";

/** The call's budget (`timeout`) ran out before a 2xx arrived. */
export class TimeoutError extends GcoreError {
  static {
    this.prototype.name = "TimeoutError";
  }
  override readonly kind: "timeout" = "timeout";
  /** `body` only as the `cause` of an `UnexpectedResponseError`. */
  declare readonly phase: Phase;

  constructor(message: string, call: Ended, phase: Phase) {
    super(message, call, { phase });
  }
}

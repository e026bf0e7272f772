import { GcoreError, type Ended } from "./gcore-error.ts";

/** The caller's signal ended the call before a 2xx arrived. `cause` is the signal's reason. */
export class AbortedError extends GcoreError {
  static {
    this.prototype.name = "AbortedError";
  }
  override readonly kind: "aborted" = "aborted";

  constructor(message: string, call: Ended, reason: unknown) {
    super(message, call, { cause: reason });
  }
}

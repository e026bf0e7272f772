import type { Secret } from "../secret.ts";
import { GcoreError, type CallFacts, type Outcome } from "./gcore-error.ts";

/** What was wrong with a 2xx answer. */
export type UnexpectedResponseReason =
  | "empty"
  | "cut"
  | "stalled"
  | "aborted"
  | "too-large"
  | "not-json"
  | "no-secret"
  | "unreadable";

/** A 2xx arrived, so a key exists, but its answer could not be read whole. */
export class UnexpectedResponseError extends GcoreError {
  override readonly kind: "unexpected-response" = "unexpected-response";
  /** What was wrong; `stalled` and `aborted` have their timeout or abort as `cause`. */
  readonly reason: UnexpectedResponseReason;
  readonly status: number;
  /** The key's secret, where the whole of it could still be read out of the damage. */
  declare readonly secret?: Secret;

  constructor(
    details: {
      readonly reason: UnexpectedResponseReason;
      readonly status: number;
      readonly secret?: Secret | undefined;
      readonly cause?: GcoreError | undefined;
    },
    outcome: Outcome,
    message: string,
    call: CallFacts,
  ) {
    const { reason, status, secret, cause } = details;
    super({
      name: "UnexpectedResponseError",
      message,
      outcome,
      ...call,
      ...(cause === undefined ? {} : { cause }),
    });
    this.reason = reason;
    this.status = status;
    if (secret !== undefined) this.secret = secret;
  }
}

import type { Secret } from "../secret.ts";
import { GcoreError, type Ended } from "./gcore-error.ts";

/** What was wrong with a 2xx answer. */
export type UnexpectedResponseReason =
  | "empty"
  | "cut"
  | "stalled"
  | "aborted"
  | "too-large"
  | "not-json"
  | "no-secret"
  | "misplaced-secret"
  | "unreadable"
  /** Of `replace`: made, but a lost DELETE of the same call may have removed it, and nobody could look. */
  | "unconfirmed";

/** What could be read of a damaged answer. */
export interface UnexpectedResponseDetails {
  readonly reason: UnexpectedResponseReason;
  readonly status: number;
  readonly secret: Secret | undefined;
  readonly cause: GcoreError | undefined;
}

/** A 2xx arrived, so a key exists, but its answer could not be read whole. */
export class UnexpectedResponseError extends GcoreError {
  static {
    this.prototype.name = "UnexpectedResponseError";
  }
  override readonly kind: "unexpected-response" = "unexpected-response";
  /** What was wrong; `cut`, `stalled` and `aborted` have what ended them as `cause`. */
  declare readonly reason: UnexpectedResponseReason;
  /** The HTTP status: 2xx. */
  declare readonly status: number;
  /** The key's secret, where the whole of it could still be read out of the damage. */
  declare readonly secret?: Secret;

  constructor(
    message: string,
    call: Ended,
    details: UnexpectedResponseDetails,
  ) {
    super(message, call, details);
  }
}

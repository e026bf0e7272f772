import { GcoreError, type CallFacts, type Outcome } from "./gcore-error.ts";

/** One entry of the server's `invalid_fields`. */
export interface ApiIssue {
  /** The field, as the server names it. */
  readonly path: string;
  /** What the server says about it. */
  readonly message: string;
}

/** What could be read of an error answer. */
export interface ApiErrorDetails {
  readonly status: number;
  readonly code?: string | undefined;
  readonly issues: readonly ApiIssue[];
  readonly retryAfter?: number | undefined;
}

/** The server answered with a status other than 2xx. */
export class ApiError extends GcoreError {
  override readonly kind: "api" = "api";
  /** The HTTP status; 0 for a redirect whose status the platform hides (browsers). */
  readonly status: number;
  /** The body's `exception_class` or `code`. */
  declare readonly code?: string;
  /** The body's `invalid_fields`; empty where it has none. */
  readonly issues: readonly ApiIssue[];
  /** Seconds to wait before another call, from `Retry-After` (RFC 9110 section 10.2.3). */
  declare readonly retryAfter?: number;

  constructor(
    details: ApiErrorDetails,
    outcome: Outcome,
    message: string,
    call: CallFacts,
  ) {
    super({ name: "ApiError", message, outcome, ...call });
    this.status = details.status;
    if (details.code !== undefined) this.code = details.code;
    this.issues = details.issues;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }
}

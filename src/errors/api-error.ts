import { GcoreError, type Ended } from "./gcore-error.ts";

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
  readonly code: string | undefined;
  readonly issues: readonly ApiIssue[];
  readonly retryAfter: number | undefined;
}

/** The server answered with a status other than 2xx. */
export class ApiError extends GcoreError {
  static {
    this.prototype.name = "ApiError";
  }
  override readonly kind: "api" = "api";
  /** The HTTP status; 0 for a redirect whose status the platform hides (browsers). */
  declare readonly status: number;
  /** The body's `exception_class` or `code`. */
  declare readonly code?: string;
  /** The body's `invalid_fields`; empty where it has none. */
  declare readonly issues: readonly ApiIssue[];
  /** Seconds to wait before another call, from `Retry-After` (RFC 9110 section 10.2.3). */
  declare readonly retryAfter?: number;

  constructor(message: string, call: Ended, details: ApiErrorDetails) {
    super(message, call, details);
  }
}

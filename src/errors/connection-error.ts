import { GcoreError, type CallFacts, type Outcome } from "./gcore-error.ts";

/**
 * The connection could not be made, or broke. `not-applied` where it surely was never made (DNS,
 * refused, TLS); `unknown` for everything else, which includes every failure in a browser.
 */
export class ConnectionError extends GcoreError {
  override readonly kind: "connection" = "connection";
  /** The platform's error code (`ECONNREFUSED`), where it gave one. */
  declare readonly code?: string;

  constructor(
    code: string | undefined,
    outcome: Outcome,
    message: string,
    call: CallFacts,
  ) {
    super({ name: "ConnectionError", message, outcome, ...call });
    if (code !== undefined) this.code = code;
  }
}

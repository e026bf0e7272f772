import { GcoreError, type Ended } from "./gcore-error.ts";

/**
 * The connection could not be made, or broke. `not-applied` where it surely was never made (DNS,
 * refused, TLS) or the request never built; `unknown` for everything else, which includes nearly
 * every failure in a browser.
 */
export class ConnectionError extends GcoreError {
  static {
    this.prototype.name = "ConnectionError";
  }
  override readonly kind: "connection" = "connection";
  /** The platform's error code (`ECONNREFUSED`), where it gave one. */
  declare readonly code?: string;
  /** The class of what `fetch` threw (`TypeError`), where it threw an error. */
  declare readonly errorName?: string;

  constructor(
    message: string,
    call: Ended,
    thrown: {
      readonly code?: string | undefined;
      readonly errorName?: string | undefined;
    },
  ) {
    super(message, call, thrown);
  }
}

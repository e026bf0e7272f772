import type { Issue } from "../issue.ts";
import { GcoreError, type CallFacts } from "./gcore-error.ts";
import { unsent } from "./invalid-options-error.ts";

/** The parameters break the spec. Nothing was sent. */
export class InvalidRequestError extends GcoreError {
  static {
    this.prototype.name = "InvalidRequestError";
  }
  override readonly kind: "invalid-request" = "invalid-request";
  /** Always `not-applied`: nothing was sent. */
  declare readonly outcome: "not-applied";
  /** Everything that is wrong with the parameters, all at once. */
  declare readonly issues: readonly Issue[];

  constructor(message: string, call: CallFacts, issues: readonly Issue[]) {
    super(message, unsent(call), { issues });
  }
}

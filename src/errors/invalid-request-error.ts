import type { Issue } from "../issue.ts";
import { GcoreError, type CallFacts } from "./gcore-error.ts";

/** The parameters break the spec. Nothing was sent. */
export class InvalidRequestError extends GcoreError {
  override readonly kind: "invalid-request" = "invalid-request";
  declare readonly outcome: "not-applied";
  /** Everything that is wrong with the parameters, all at once. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], message: string, call: CallFacts) {
    super({
      name: "InvalidRequestError",
      message,
      outcome: "not-applied",
      ...call,
    });
    this.issues = issues;
  }
}

import type { Issue } from "./issue.ts";

/** How a successful response departs from the spec. Holds no value of the response. */
export interface ContractDrift {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** The path template of the spec. */
  readonly path: string;
  /** The answer's HTTP status. */
  readonly status: number;
  /** Every departure; `path` is that of a member of the answer. */
  readonly issues: readonly Issue[];
}

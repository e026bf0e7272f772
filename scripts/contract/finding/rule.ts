/** Worst first. */
export const SEVERITIES = ["breaking", "undecided", "compatible"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a finding is about. */
export type Side = "request" | "response" | "operation";

/** All that is said of one finding id, declared beside the logic that emits it. */
export interface Rule<Id extends string = string> extends Advice {
  readonly id: Id;
  readonly severity: Severity;
  /** A clause that a reader understands without the documents. */
  readonly summary: string;
  /** What is told by it, and what is not. */
  readonly what: string;
}

/** What those ask who are told of a finding. */
export interface Advice {
  /** Whom it breaks, or why nobody. */
  readonly whom: string;
  /** What to do, if the API is yours. */
  readonly publisher: string;
  /** What to do, if you call it. */
  readonly consumer: string;
}

/** An id begins with its side. */
export function sideOf({ id }: Rule): Side {
  return id.slice(0, id.indexOf("-")) as Side;
}

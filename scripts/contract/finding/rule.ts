/** Worst first. */
export const SEVERITIES = ["breaking", "undecided", "compatible"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a finding is about. */
export type Side = "request" | "response" | "operation";

/** All that is said of one finding id, declared beside the logic that emits it. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** A clause that a reader understands without the documents. */
  readonly summary: string;
}

export const breaking = declare("breaking");
export const undecided = declare("undecided");
export const compatible = declare("compatible");

/** An id begins with its side. */
export function sideOf({ id }: Rule): Side {
  return id.slice(0, id.indexOf("-")) as Side;
}

function declare(severity: Severity) {
  return <Id extends string>(id: Id, summary: string): Rule<Id> => ({
    id,
    severity,
    summary,
  });
}

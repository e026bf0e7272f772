import type { Outcome } from "../outcome.ts";

/** The report for programs: the outcome as it is. */
export function jsonReport(outcome: Outcome): string {
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}

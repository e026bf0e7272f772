import { SEVERITIES, type Severity } from "../finding/rule.ts";
import type { Threshold } from "./options.ts";

/** Whether a finding of this severity fails: it is at least as bad. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return (
    threshold !== "never" &&
    SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold)
  );
}

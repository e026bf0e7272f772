import type { Severity } from "../finding/rule.ts";
import type { Threshold } from "./options.ts";

/** Whether a finding of this severity fails. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  switch (threshold) {
    case "never":
      return false;
    case "breaking":
      return severity === "breaking";
    case "undecided":
      return severity !== "compatible";
  }
}

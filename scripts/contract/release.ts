import type { Severity } from "./finding/rule.ts";

/** The part of a semantic version that a change moves. */
export type ReleaseLevel = "major" | "minor" | "patch";

const LEVELS: Readonly<Record<Severity | "unchanged", ReleaseLevel>> = {
  breaking: "major",
  // Doubt counts as a break until somebody has judged it.
  undecided: "major",
  compatible: "minor",
  unchanged: "patch",
};

/** What a change of the contract asks of whoever publishes it, by SemVer 2. */
export function releaseLevel(verdict: Severity | "unchanged"): ReleaseLevel {
  return LEVELS[verdict];
}

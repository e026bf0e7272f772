import type { Severity } from "./finding/rule.ts";

/** The part of a semantic version that a change moves. */
export type ReleaseLevel = "major" | "minor" | "patch";

/** What a change of the contract asks of whoever publishes it, by SemVer 2. Doubt counts as a break until somebody has judged it. */
export function releaseLevel(verdict: Severity | "unchanged"): ReleaseLevel {
  switch (verdict) {
    case "breaking":
    case "undecided":
      return "major";
    case "compatible":
      return "minor";
    case "unchanged":
      return "patch";
  }
}

/** The version after `from`. In 0.y.z, the minor number says what the major would. */
export function nextVersion(from: string, level: ReleaseLevel): string {
  const [major = 0, minor = 0, patch = 0] = from.split(/[.+-]/).map(Number);
  switch (effectiveLevel(from, level)) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** The number that moves: the minor one for a break too, while the major is 0. */
export function effectiveLevel(
  from: string,
  level: ReleaseLevel,
): ReleaseLevel {
  return level === "major" && from.startsWith("0.") ? "minor" : level;
}

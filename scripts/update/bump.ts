import type { ContractComparison } from "./compare.ts";

/** The version of this package that a change asks for. */
export interface VersionProposal {
  readonly level: "major" | "minor" | "patch" | "none";
  readonly from: string;
  readonly to: string;
}

interface Change {
  readonly verdict: ContractComparison["verdict"];
  readonly added: boolean;
  readonly dropped: boolean;
  readonly files: boolean;
}

/** Proposes a version by SemVer 2; in 0.y.z, the minor number says what the major would. */
export function proposeVersion(from: string, change: Change): VersionProposal {
  const [major = 0, minor = 0, patch = 0] = from.split(/[.+-]/).map(Number);
  const level = levelOf(change);
  const isEarly = major === 0;
  switch (level) {
    case "none":
      return { level, from, to: from };
    case "patch":
      return { level, from, to: `${major}.${minor}.${patch + 1}` };
    case "minor":
      return isEarly
        ? { level: "patch", from, to: `0.${minor}.${patch + 1}` }
        : { level, from, to: `${major}.${minor + 1}.0` };
    case "major":
      return isEarly
        ? { level: "minor", from, to: `0.${minor + 1}.0` }
        : { level, from, to: `${major + 1}.0.0` };
  }
}

function levelOf(change: Change): VersionProposal["level"] {
  const { verdict, added, dropped, files } = change;
  if (dropped || verdict === "breaking" || verdict === "undecided") {
    return "major";
  }
  if (added || verdict === "compatible") return "minor";
  return files ? "patch" : "none";
}

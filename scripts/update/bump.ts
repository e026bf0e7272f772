import {
  effectiveLevel,
  nextVersion,
  releaseLevel,
  type ReleaseLevel,
} from "../contract/release.ts";
import type { ContractComparison } from "./compare.ts";

/** The version of this package that a change asks for. */
export interface VersionProposal {
  readonly level: ReleaseLevel | "none";
  readonly from: string;
  readonly to: string;
}

interface Change {
  readonly verdict: ContractComparison["verdict"];
  readonly added: boolean;
  readonly dropped: boolean;
  readonly files: boolean;
}

/** Proposes a version by what became of the contract, and of the choice of operations. */
export function proposeVersion(from: string, change: Change): VersionProposal {
  const level = levelOf(change);
  return level === "none"
    ? { level, from, to: from }
    : {
        level: effectiveLevel(from, level),
        from,
        to: nextVersion(from, level),
      };
}

function levelOf({
  verdict,
  added,
  dropped,
  files,
}: Change): VersionProposal["level"] {
  const level = releaseLevel(verdict);
  if (dropped || level === "major") return "major";
  if (added || level === "minor") return "minor";
  return files ? level : "none";
}

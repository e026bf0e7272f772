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
  /** What asks for it: the choice of operations, or what became of the contract. */
  readonly because: "dropped" | "added" | ContractComparison["verdict"];
}

interface Change {
  readonly verdict: ContractComparison["verdict"];
  readonly added: boolean;
  readonly dropped: boolean;
  readonly files: boolean;
}

/** Proposes a version by what became of the contract, and of the choice of operations. */
export function proposeVersion(from: string, change: Change): VersionProposal {
  const because = reasonFor(change);
  const level = levelFor(because);
  return level === "patch" && !change.files
    ? { level: "none", from, to: from, because }
    : {
        level: effectiveLevel(from, level),
        from,
        to: nextVersion(from, level),
        because,
      };
}

function reasonFor({
  verdict,
  added,
  dropped,
}: Change): VersionProposal["because"] {
  if (dropped) return "dropped";
  return added && releaseLevel(verdict) !== "major" ? "added" : verdict;
}

function levelFor(because: VersionProposal["because"]): ReleaseLevel {
  if (because === "dropped") return "major";
  return because === "added" ? "minor" : releaseLevel(because);
}

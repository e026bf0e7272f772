import { inc, major } from "semver";
import { releaseLevel, type ReleaseLevel } from "../contract/release.ts";
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
  const asked = levelFor(because);
  if (asked === "patch" && !change.files)
    return { level: "none", from, to: from, because };
  // In 0.y.z, the minor number says what the major would.
  const level = asked === "major" && major(from) === 0 ? "minor" : asked;
  return { level, from, to: inc(from, level) ?? from, because };
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

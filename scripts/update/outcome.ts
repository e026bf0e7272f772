import type { ContractComparison } from "./compare.ts";
import type { LintProblem } from "./checks/lint.ts";
import type { ExplodingPattern } from "./checks/patterns.ts";
import type { VersionProposal } from "./bump.ts";
import type { Settled } from "../tree/transaction.ts";

/** All that an update found out and did, without a word of prose. */
export interface UpdateOutcome {
  readonly source: string;
  /** Upstream's `info.version`, before and after. */
  readonly version: { readonly from: string; readonly to: string };
  readonly operations: {
    readonly kept: readonly string[];
    readonly added: readonly string[];
    readonly dropped: readonly string[];
  };
  readonly contract: ContractComparison;
  /** JSON pointers of what changed without changing the contract. */
  readonly prose: readonly string[];
  /** The files that differ from the tree, as it was. */
  readonly files: readonly string[];
  readonly exploding: readonly ExplodingPattern[];
  /** JSON pointers of the keyword `nullable`, which has no effect in OpenAPI 3.1. */
  readonly nullable: readonly string[];
  readonly warnings: readonly LintProblem[];
  readonly proposal: VersionProposal;
  readonly effect: Effect;
  /** What became of an earlier update that was interrupted. */
  readonly settled: Settled;
}

/** What happened to the tree. */
export type Effect =
  | "written"
  | "nothing-to-write"
  | "dry-run"
  /** Not written: the change has to be accepted first. */
  | "withheld";

/** Whether somebody has to judge a change before it is written. */
export function needsJudgement({ verdict }: ContractComparison): boolean {
  return verdict === "breaking" || verdict === "undecided";
}

/** Why nothing came of an update. */
export interface UpdateRefusal {
  readonly error: unknown;
  /** The state it leaves; that of a tree which it never got hold of isn't its to tell. */
  readonly tree: "old" | "unsettled" | "another's";
}

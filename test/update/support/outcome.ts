import type { UpdateOutcome } from "../../../scripts/update/outcome.ts";

/** The outcome of an update that found nothing, save what a test says. */
export function outcome(given: Partial<UpdateOutcome> = {}): UpdateOutcome {
  return {
    source: "spec.yaml",
    version: { from: "1", to: "1" },
    operations: { kept: ["Keys.create"], added: [], dropped: [] },
    contract: { verdict: "unchanged" },
    prose: [],
    files: [],
    exploding: [],
    nullable: [],
    warnings: [],
    proposal: {
      level: "none",
      from: "1.2.3",
      to: "1.2.3",
      because: "unchanged",
    },
    effect: "nothing-to-write",
    settled: "nothing",
    ...given,
  };
}

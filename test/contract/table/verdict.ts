import { diffDocuments, type Diff } from "../../../scripts/contract/index.ts";
import type { Want } from "./rows.ts";

/** The worst that a comparison of everything finds. */
export function verdictOf(base: unknown, revised: unknown): Want {
  return worstOf(diffDocuments({ base, revised, scope: "all" }));
}

export function worstOf({ summary }: Diff): Want {
  if (summary.breaking > 0) return "breaking";
  return summary.undecided > 0 ? "undecided" : "harmless";
}

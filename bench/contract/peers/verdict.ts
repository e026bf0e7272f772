import type { Change } from "./changes.ts";

/** What a tool says of a change; `undefined` where it isn't asked: it compares schemas, and no schema changed. */
export type Verdict = "breaking" | "undecided" | "quiet" | "failed" | undefined;

export const MARKS = [
  "right",
  "missed",
  "false alarm",
  "undecided",
  "failed",
  "–",
] as const;
export type Mark = (typeof MARKS)[number];

/** How what was said stands to what is so. */
export function markOf(truth: Change["truth"], verdict: Verdict): Mark {
  switch (verdict) {
    case undefined:
      return "–";
    case "failed":
    case "undecided":
      return verdict;
    case "breaking":
      return truth === "breaking" ? "right" : "false alarm";
    case "quiet":
      return truth === "harmless" ? "right" : "missed";
  }
}

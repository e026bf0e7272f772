export interface PatternProblem {
  problem: "invalid" | "unsupported";
  /** What is wrong, as the parser says it, or the construct that isn't supported. */
  detail: string;
}

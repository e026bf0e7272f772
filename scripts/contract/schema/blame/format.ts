import type { QuestionOutcome } from "./outcome.ts";

/** Where a format refuses what every reading of it does, nobody asks what one of them may refuse besides. */
export function formatOnce(outcome: QuestionOutcome): QuestionOutcome {
  const { breaks, undecided } = outcome;
  const refusing = new Set(
    breaks
      .filter(({ keyword }) => keyword === "format")
      .map(({ reader, instancePath }) => `${reader} ${instancePath}`),
  );
  if (refusing.size === 0) return outcome;
  return {
    breaks,
    undecided: undecided.filter(
      ({ reason, reader, instancePath }) =>
        reason !== "format" || !refusing.has(`${reader} ${instancePath}`),
    ),
  };
}

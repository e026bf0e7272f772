import type { Direction, Undecided } from "../schema/index.ts";
import { bySide, type Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

const CONTRADICTION = [
  "no value satisfies what is described here, so that nothing of it can be compared",
  "No value satisfies what is described here, as it contradicts itself: by the letter nothing is ever sent, and every change of it breaks nobody. What stands beside it was compared as if something satisfied it.",
  {
    publisher:
      "Remove the contradiction: write `anyOf` where `oneOf` has alternatives that overlap, open what an `allOf` closes, correct limits that cross.",
  },
] as const;

export const UNDECIDED_RULES = {
  request: {
    schema: undecided(
      "request-schema-undecided",
      "whether what was accepted still is cannot be told",
      "Whether what was accepted still is could not be told. The reason stands in the finding, and below under “What undecided asks of you”.",
    ),
    unsatisfiable: undecided("request-schema-unsatisfiable", ...CONTRADICTION),
  },
  response: {
    schema: undecided(
      "response-schema-undecided",
      "whether what may be sent can still be read cannot be told",
      "Whether what may be sent can still be read could not be told. The reason stands in the finding, and below under “What undecided asks of you”.",
    ),
    unsatisfiable: undecided("response-schema-unsatisfiable", ...CONTRADICTION),
  },
} satisfies Record<Direction, Record<string, Rule>>;

/** Names what the comparison of two schemas leaves open. */
export function undecidedChange(
  direction: Direction,
  { reason, detail, writer, reader }: Undecided,
  at: string,
): Change {
  const rules = UNDECIDED_RULES[direction];
  const isUnsatisfiable = reason === "unsatisfiable";
  return {
    rule: isUnsatisfiable ? rules.unsatisfiable : rules.schema,
    ...bySide(direction === "request" ? "narrowed" : "widened", writer, reader),
    at,
    args: {
      ...(!isUnsatisfiable && { reason }),
      ...(detail !== undefined && { detail }),
    },
  };
}

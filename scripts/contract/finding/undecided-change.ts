import type { Direction, Undecided } from "../schema/index.ts";
import type { Change } from "./change.ts";
import { undecided, type Rule } from "./rule.ts";

export const UNDECIDED_RULES = {
  request: {
    schema: undecided(
      "request-schema-undecided",
      "whether what was accepted still is cannot be told",
    ),
    unsatisfiable: undecided(
      "request-schema-unsatisfiable",
      "no value satisfies what is described here, so that nothing of it can be compared",
    ),
  },
  response: {
    schema: undecided(
      "response-schema-undecided",
      "whether what may be sent can still be read cannot be told",
    ),
    unsatisfiable: undecided(
      "response-schema-unsatisfiable",
      "no value satisfies what is described here, so that nothing of it can be compared",
    ),
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
  const [base, revised] =
    direction === "request" ? [writer, reader] : [reader, writer];
  return {
    rule: isUnsatisfiable ? rules.unsatisfiable : rules.schema,
    base,
    revised,
    at,
    args: {
      ...(!isUnsatisfiable && { reason }),
      ...(detail !== undefined && { detail }),
    },
  };
}

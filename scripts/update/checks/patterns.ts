import { analyse } from "scslre";
import { hasAmbiguousLoop } from "./ambiguity.ts";
import type { UpdateFault } from "../fault.ts";
import type { UnknownObject } from "../../openapi/json.ts";
import { expressionOf, patternsOf } from "../../codegen/patterns.ts";
import { wholeOf } from "../../openapi/located.ts";
import { walk } from "../../openapi/walk.ts";

/** A pattern on which a matcher that backtracks may take exponential time, as far as we know. */
export interface ExplodingPattern {
  readonly pattern: string;
  readonly pointer: string;
}

// Looking for competing quantifiers takes the square of their number.
const MAX_LENGTH = 500;

/** Checks every regular expression of a slice: is it one, and does it explode? */
export function checkPatterns(slice: UnknownObject) {
  const faults: UpdateFault[] = [];
  const exploding: ExplodingPattern[] = [];

  for (const { value, kind, pointer } of walk(wholeOf(slice), "Document")) {
    if (kind !== "Schema") continue;
    for (const [from, pattern] of patternsOf(value, pointer)) {
      const expression = expressionOf(pattern);
      if (expression === undefined) {
        faults.push({ kind: "invalid-pattern", pattern, from });
      } else if (explodes(expression)) {
        exploding.push({ pattern, pointer: from });
      }
    }
  }
  return { faults, exploding };
}

// The one finds quantifiers that compete for the same text, the other
// alternatives that do.
function explodes(expression: RegExp): boolean {
  if (expression.source.length > MAX_LENGTH) return true;
  const { reports } = analyse(expression, { reportTypes: { Move: false } });
  return (
    reports.some((report) => report.exponential) || hasAmbiguousLoop(expression)
  );
}

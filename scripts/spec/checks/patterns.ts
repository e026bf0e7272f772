import { analyse } from "scslre";
import type { Fault } from "../fault.ts";
import { type JsonObject, own, pointerTo } from "../slicing/json.ts";
import { walk } from "../slicing/walk.ts";

/** A pattern on which a matcher that backtracks may take exponential time. */
export interface ExplodingPattern {
  readonly pattern: string;
  readonly pointer: string;
}

export interface PatternReport {
  readonly faults: readonly Fault[];
  readonly exploding: readonly ExplodingPattern[];
}

/** Checks every regular expression of a slice: is it one, and does it explode? */
export function checkPatterns(slice: JsonObject): PatternReport {
  const faults: Fault[] = [];
  const exploding: ExplodingPattern[] = [];

  function check(pattern: string, pointer: string): void {
    const expression = compile(pattern);
    if (expression === undefined) {
      faults.push({ kind: "invalid-pattern", pattern, from: pointer });
    } else if (explodes(expression)) exploding.push({ pattern, pointer });
  }

  walk(slice, "Document", "", ({ value, kind, pointer }) => {
    if (kind !== "Schema") return;
    const pattern = own(value, "pattern");
    const at = pointerTo(pointer, "pattern");
    if (typeof pattern === "string") check(pattern, at);
    const keyed = own(value, "patternProperties") ?? {};
    for (const key of Object.keys(keyed)) {
      check(key, pointerTo(pointer, "patternProperties", key));
    }
  });
  return { faults, exploding };
}

// Some real patterns are invalid under the flag `u`: an escaped space is one.
function compile(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried with the next flags.
    }
  }
  return undefined;
}

// Finds quantifiers that compete for the same text, which is how patterns come
// to explode in practice; not alternatives that do, as in `(a|a)*`.
function explodes(expression: RegExp): boolean {
  return analyse(expression, {
    reportTypes: { Move: false },
  }).reports.some((report) => report.exponential);
}

import { compile } from "./compile.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { parse } from "./parse.ts";
import { UnsupportedPattern } from "./unsupported.ts";

export interface PatternProblem {
  problem: "invalid" | "unsupported";
  /** What is wrong, as the parser says it, or the construct that isn't supported. */
  detail: string;
}

/** Far beyond what people write, well before what recursion can take. */
const MAX_SOURCE = 4000;

export function parsePattern(
  source: string,
  nodes: Nodes,
): RegexNode | PatternProblem {
  if (source.length > MAX_SOURCE)
    return { problem: "unsupported", detail: "pattern is too long" };
  let complaint = "";
  for (const unicode of [true, false]) {
    try {
      // Unsimplified: what is simple is decided by the nodes, where both sides of a comparison meet.
      const language = compile(parse(source, unicode), nodes);
      return unicode ? language : nodes.units(language);
    } catch (error) {
      if (!(error instanceof SyntaxError))
        return { problem: "unsupported", detail: reason(error) };
      complaint ||= error.message;
    }
  }
  return { problem: "invalid", detail: complaint };
}

function reason(error: unknown): string {
  if (error instanceof UnsupportedPattern) return error.message;
  if (error instanceof RangeError) return "pattern is too deep";
  return error instanceof Error ? error.message : String(error);
}

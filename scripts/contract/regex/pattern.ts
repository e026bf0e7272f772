import { JS } from "refa";
import { compile } from "./compile.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";
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
  const parser = withFlags(source, "u") ?? withFlags(source, "");
  if (!parser) return { problem: "invalid", detail: complaint(source) };
  try {
    // Unsimplified: what is simple is decided by the nodes, where both sides of a comparison meet.
    const { expression } = parser.parse({
      backreferences: "throw",
      maxBackreferenceWords: 0,
      simplify: false,
    });
    const language = compile(expression, nodes);
    return parser.literal.flags === "u" ? language : nodes.units(language);
  } catch (error) {
    return { problem: "unsupported", detail: reason(error) };
  }
}

function withFlags(source: string, flags: string): JS.Parser | undefined {
  try {
    return JS.Parser.fromLiteral({ source, flags });
  } catch {
    return undefined;
  }
}

function complaint(source: string): string {
  try {
    JS.Parser.fromLiteral({ source, flags: "u" });
    return "";
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  if (error instanceof UnsupportedPattern) return error.message;
  if (error instanceof RangeError) return "pattern is too deep";
  return error instanceof Error ? error.message : String(error);
}

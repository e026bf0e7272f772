import { entry } from "../../openapi/entry.ts";
import { createAutomaton } from "./automaton.ts";
import type { Language } from "./node.ts";
import { createRegexNodes } from "./nodes.ts";
import { createPartitions } from "./partition.ts";
import { parsePattern, type PatternProblem } from "./pattern.ts";
import { findWord, type WordOptions, type WordResult } from "./word.ts";

/**
 * Interned regular languages over Unicode code points: the same language built in the same way is the same object.
 * One pool a run, so that memory is freed with it. Building never fails and never explodes; only `word` may give up.
 */
export interface Languages {
  readonly any: Language;
  readonly none: Language;
  /**
   * A JSON Schema `pattern`: ECMAScript, searched for (not anchored), with the `u` flag, or without it where that is invalid.
   * Tell the results apart by `"problem" in result`. Results are memoised on the source.
   */
  pattern(source: string): Language | PatternProblem;
  /** Words of `min` to `max` (which may be Infinity) code points. */
  length(min: number, max: number): Language;
  literal(text: string): Language;
  words(texts: Iterable<string>): Language;
  and(...parts: Language[]): Language;
  or(...parts: Language[]): Language;
  not(part: Language): Language;
  /** By derivatives: linear in the text, no backtracking, no budget. */
  matches(language: Language, text: string): boolean;
  /**
   * A shortest word (the most readable of the shortest), or the proof that there is none, or out of budget.
   * Words are sequences of Unicode scalar values: a language of lone surrogates only counts as empty.
   */
  word(language: Language, options?: WordOptions): WordResult;
}

/** `maxSteps`: how much work one call of `word` may be, in steps between states; the default is well under a second. */
export function createLanguages({
  maxSteps = 1_000_000,
}: { readonly maxSteps?: number } = {}): Languages {
  const effort = { spent: 0, limit: Infinity };
  const nodes = createRegexNodes(effort);
  const automaton = createAutomaton(nodes, createPartitions(), effort);
  const tools = { nodes, automaton, effort, maxSteps };
  const patterns = new Map<string, Language | PatternProblem>();

  return {
    any: nodes.any,
    none: nodes.none,
    pattern: (source) =>
      entry(patterns, source, () => parsePattern(source, nodes)),
    length: (min, max) => nodes.length(Math.max(0, min), max),
    literal: (text) => nodes.words([text]),
    words: nodes.words,
    and: (...parts) => nodes.and(parts),
    or: (...parts) => nodes.or(parts),
    not: nodes.not,
    matches: automaton.matches,
    word: (language, options) => findWord(language, tools, options),
  };
}

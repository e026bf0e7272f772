import type { Automaton } from "./derive.ts";
import { byLength } from "./by-length.ts";
import type { Node } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { CONTROL_RANK, FORBIDDEN_RANK, readability } from "./readability.ts";
import { shortest } from "./shortest.ts";

export interface WordOptions {
  /** Words not wanted; exactness is kept: `empty` then means that there are no others. */
  avoid?: ReadonlySet<string>;
  /** Words to take, the first that fits, before any search: examples of the document. */
  prefer?: readonly string[];
}

export type WordResult =
  { word: string } | { empty: true } | { exhausted: true };

export function findWord(
  language: Node,
  nodes: Nodes,
  automaton: Automaton,
  maxSteps: number,
  { avoid = new Set(), prefer = [] }: WordOptions = {},
): WordResult {
  const liked = prefer.find(
    (text) => !avoid.has(text) && automaton.matches(language, text),
  );
  if (liked !== undefined) return { word: liked };
  const wanted = avoid.size
    ? nodes.and([language, nodes.not(nodes.words(avoid))])
    : language;
  const found = search(wanted, FORBIDDEN_RANK);
  if (!("word" in found) || !holdsControl(found.word)) return found;
  // A longer word that can be read is worth more than a shorter one that cannot.
  const readable = search(wanted, CONTROL_RANK);
  return "word" in readable ? readable : found;

  function search(node: Node, below: number): WordResult {
    const budget = { limit: automaton.effort() + maxSteps, below };
    let best: WordResult = { empty: true };
    for (const { rest, min, max } of byLength(node, nodes)) {
      const longest = "word" in best ? [...best.word].length - 1 : Infinity;
      const goal = { rest, min, max: Math.min(max, longest) };
      const result = shortest(goal, automaton, budget);
      if ("word" in result || !("word" in best || "empty" in result))
        best = result;
    }
    return best;
  }
}

function holdsControl(word: string): boolean {
  return [...word].some(
    (character) => readability.rank(character.codePointAt(0)!) >= CONTROL_RANK,
  );
}

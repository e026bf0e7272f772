import type { Automaton } from "./automaton.ts";
import { byLength } from "./by-length.ts";
import { withEffort, type Effort } from "./effort.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { CONTROL_RANK, FORBIDDEN_RANK, mostReadable } from "./readability.ts";
import { shortest } from "./shortest.ts";

export interface WordOptions {
  /** Words not wanted; exactness is kept: `empty` then means that there are no others. */
  avoid?: ReadonlySet<string>;
  /** Words to take, the first that fits, before any search: examples of the document. */
  prefer?: readonly string[];
}

export type WordResult =
  { word: string } | { empty: true } | { exhausted: true };

interface Tools {
  readonly nodes: Nodes;
  readonly automaton: Automaton;
  readonly effort: Effort;
  readonly maxSteps: number;
}

export function findWord(
  language: RegexNode,
  { nodes, automaton, effort, maxSteps }: Tools,
  { avoid = new Set(), prefer = [] }: WordOptions = {},
): WordResult {
  const liked = prefer.find(
    (text) => !avoid.has(text) && automaton.matches(language, text),
  );
  if (liked !== undefined) return { word: liked };
  const wanted = avoid.size
    ? nodes.and([language, nodes.not(nodes.words(avoid))])
    : language;
  const goals = byLength(wanted, nodes);
  const found = search(FORBIDDEN_RANK);
  if (!("word" in found) || !holdsControl(found.word)) return found;
  // A longer word that can be read is worth more than a shorter one that cannot.
  const readable = search(CONTROL_RANK);
  return "word" in readable ? readable : found;

  function search(below: number): WordResult {
    let best: string | undefined;
    let exhausted = false;
    for (const { rest, min, max } of goals) {
      const shorter = best === undefined ? Infinity : [...best].length - 1;
      const goal = { rest, min, max: Math.min(max, shorter) };
      const answer = withEffort(effort, maxSteps / goals.length, () => ({
        word: shortest(goal, automaton, below),
      }));
      best = answer?.word ?? best;
      exhausted ||= !answer;
    }
    if (best !== undefined) return { word: best };
    return exhausted ? { exhausted } : { empty: true };
  }
}

function holdsControl(word: string): boolean {
  return [...word].some((character) => {
    const codePoint = character.codePointAt(0)!;
    return mostReadable(codePoint, codePoint).rank >= CONTROL_RANK;
  });
}

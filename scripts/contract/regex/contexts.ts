import { CharBase, CharSet, type NoParent } from "refa";
import type * as refa from "refa";
import { MAX_CODE_POINT } from "./partition.ts";
import { UnsupportedPattern } from "./unsupported.ts";

type Expression = NoParent<refa.Expression>;
export type Concatenation = NoParent<refa.Concatenation>;
export type Element = NoParent<refa.Element>;
export type Assertion = NoParent<refa.Assertion>;

/**
 * What a pattern can know about what lies before a place: that it is the start, or the class of the character before.
 * Each comes twice: the second half is for places where the current round of a repetition has consumed nothing yet.
 */
export interface Contexts {
  readonly size: number;
  /** The characters that lead into each context; none leads to a start, nor to where nothing was consumed. */
  readonly sets: readonly CharSet[];
  holds(assertion: Assertion, context: number): boolean;
}

export function createContexts(expression: Expression): Contexts {
  const all = CharSet.all(MAX_CODE_POINT);
  const lookedFor: CharSet[] = [];
  collect(expression.alternatives, lookedFor);
  const classes = new CharBase([all, ...lookedFor]).sets;
  const nothing = CharSet.empty(MAX_CODE_POINT);
  const known = [nothing, ...classes];
  const sets = [...known, ...known.map(() => nothing)];

  function holds(assertion: Assertion, context: number): boolean {
    const before = known[context % known.length]!;
    const found = assertion.alternatives.some(({ elements }) =>
      elements.every((element) => {
        if (element.type === "CharacterClass")
          return !before.isDisjointWith(wide(element.characters));
        return holds(element as Assertion, context);
      }),
    );
    return found !== assertion.negate;
  }

  return { size: sets.length, sets, holds };
}

export function wide(set: CharSet): CharSet {
  return CharSet.empty(MAX_CODE_POINT).union(set.ranges);
}

function collect(
  alternatives: readonly Concatenation[],
  found: CharSet[],
): void {
  for (const { elements } of alternatives)
    for (const element of elements) {
      if (element.type === "Assertion" && element.kind === "behind")
        collectBehind(element, found);
      else if ("alternatives" in element) collect(element.alternatives, found);
    }
}

/** One character back is as far as a context goes. */
function collectBehind(assertion: Assertion, found: CharSet[]): void {
  for (const { elements } of assertion.alternatives) {
    const [only] = elements;
    if (elements.length === 1 && only!.type === "CharacterClass") {
      found.push(wide(only!.characters));
      continue;
    }
    for (const element of elements) {
      if (element.type !== "Assertion" || element.kind !== "behind")
        throw new UnsupportedPattern("lookbehind of more than one character");
      collectBehind(element, found);
    }
  }
}

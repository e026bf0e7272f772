import { CharSet } from "./char-set.ts";
import type { Assertion, Concatenation, Expression } from "./expression.ts";
import { UnsupportedPattern } from "./unsupported.ts";

/**
 * What a pattern can know about what lies before a place: that it is the start, or the class of the character before.
 * Each comes twice: the second half is for places where the current round of a repetition has consumed nothing yet.
 */
interface Contexts {
  readonly size: number;
  /** The characters that lead into each context; none leads to a start, nor to where nothing was consumed. */
  readonly sets: readonly CharSet[];
  holds(assertion: Assertion, context: number): boolean;
}

export function createContexts(expression: Expression): Contexts {
  const lookedFor: CharSet[] = [];
  collect(expression.alternatives, lookedFor);
  const known = [CharSet.none, ...lookedFor.reduce(cut, [CharSet.all])];
  const sets = [...known, ...known.map(() => CharSet.none)];

  function holds(assertion: Assertion, context: number): boolean {
    const before = known[context % known.length]!;
    const found = assertion.alternatives.some(({ elements }) =>
      elements.every((element) => {
        if (element.type === "Characters")
          return !before.isDisjointWith(element.set);
        return holds(element as Assertion, context);
      }),
    );
    return found !== assertion.negate;
  }

  return { size: sets.length, sets, holds };
}

/** The classes, each divided into what is in the set and what isn't. */
function cut(classes: readonly CharSet[], set: CharSet): CharSet[] {
  const other = set.negate();
  return classes
    .flatMap((each) => [each.intersect(set), each.intersect(other)])
    .filter(({ isEmpty }) => !isEmpty);
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
    if (elements.length === 1 && only!.type === "Characters") {
      found.push(only!.set);
      continue;
    }
    for (const element of elements) {
      if (element.type !== "Assertion" || element.kind !== "behind")
        throw new UnsupportedPattern("lookbehind of more than one character");
      collectBehind(element, found);
    }
  }
}

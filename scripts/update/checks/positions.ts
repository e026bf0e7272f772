import {
  type CharSet,
  JS,
  type Concatenation,
  type Element,
  type NoParent,
} from "refa";

/** A place in a pattern that reads one character, and the places beside it. */
export interface Position {
  readonly characters: CharSet;
  readonly next: Set<Position>;
  readonly previous: Set<Position>;
}

/** What a part of a pattern may begin and end with. */
interface Fragment {
  readonly isOptional: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

const EMPTY: Fragment = { isOptional: true, first: [], last: [] };

/**
 * A pattern's automaton by Glushkov's construction, which has as many ways to
 * read a text as the pattern has. Look-arounds and back-references read
 * nothing; any repetition beyond the first may go on.
 */
export function positionsOf({ source, flags }: RegExp): readonly Position[] {
  const positions: Position[] = [];

  function alternatives(parts: readonly NoParent<Concatenation>[]): Fragment {
    const read = parts.map(({ elements }) =>
      elements.map(element).reduce(chain, EMPTY),
    );
    return {
      isOptional: read.some((part) => part.isOptional),
      first: read.flatMap((part) => part.first),
      last: read.flatMap((part) => part.last),
    };
  }

  function element(node: NoParent<Element>): Fragment {
    switch (node.type) {
      case "CharacterClass": {
        const { characters } = node;
        const position: Position = {
          characters,
          next: new Set(),
          previous: new Set(),
        };
        positions.push(position);
        return { isOptional: false, first: [position], last: [position] };
      }
      case "Alternation":
        return alternatives(node.alternatives);
      case "Quantifier": {
        if (node.max === 0) return EMPTY;
        const part = alternatives(node.alternatives);
        if (node.max > 1) link(part.last, part.first);
        return { ...part, isOptional: part.isOptional || node.min === 0 };
      }
      default:
        return EMPTY;
    }
  }

  alternatives(
    JS.Parser.fromLiteral({ source, flags }).parse({
      assertions: "ignore",
      backreferences: "disable",
      maxBackreferenceWords: 0,
      simplify: false,
    }).expression.alternatives,
  );
  return positions;
}

function chain(left: Fragment, right: Fragment): Fragment {
  link(left.last, right.first);
  return {
    isOptional: left.isOptional && right.isOptional,
    first: left.isOptional ? [...left.first, ...right.first] : left.first,
    last: right.isOptional ? [...left.last, ...right.last] : right.last,
  };
}

function link(from: readonly Position[], to: readonly Position[]): void {
  for (const before of from) {
    for (const after of to) {
      before.next.add(after);
      after.previous.add(before);
    }
  }
}

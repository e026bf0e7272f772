import { createContexts } from "./contexts.ts";
import type {
  Assertion,
  Concatenation,
  Element,
  Expression,
  Quantifier,
} from "./expression.ts";
import type { RegexNode } from "./node.ts";
import type { Nodes } from "./nodes.ts";
import { UnsupportedPattern } from "./unsupported.ts";

/** What may follow, one language for each context that may lead there. */
type Continuation = readonly RegexNode[];

const MAX_UNROLLED = 100;

/**
 * The language of all texts in which the expression is found.
 * Written from the end to the start, each element in front of what follows it: so a lookahead is
 * an intersection with what follows, `$` leaves nothing to follow, and `^` leaves nothing unless at the start.
 */
export function compile(expression: Expression, nodes: Nodes): RegexNode {
  const contexts = createContexts(expression);
  const everywhere = (node: RegexNode): Continuation =>
    Array.from({ length: contexts.size }, () => node);
  const anything = everywhere(nodes.any);

  const found = alternation(expression.alternatives, anything);
  return before(nodes.any, found)[0]!;

  function alternation(
    alternatives: readonly Concatenation[],
    rest: Continuation,
  ): Continuation {
    const compiled = alternatives.map(({ elements }) =>
      elements.reduceRight(
        (following, element) => elementBefore(element, following),
        rest,
      ),
    );
    return union(compiled);
  }

  function union(options: readonly Continuation[]): Continuation {
    return anything.map((_, context) =>
      nodes.or(options.map((option) => option[context]!)),
    );
  }

  function elementBefore(element: Element, rest: Continuation): Continuation {
    if (element.type === "Characters" || !asserts(element))
      return before(plain(element), rest);
    switch (element.type) {
      case "Assertion":
        return assertion(element, rest);
      case "Alternation":
        return alternation(element.alternatives, rest);
      case "Quantifier":
        return quantifier(element, rest);
    }
  }

  function assertion(element: Assertion, rest: Continuation): Continuation {
    if (element.kind === "behind")
      return rest.map((node, context) =>
        contexts.holds(element, context) ? node : nodes.none,
      );
    const ahead = alternation(element.alternatives, anything);
    return rest.map((node, context) => {
      const seen = ahead[context]!;
      return nodes.and([node, element.negate ? nodes.not(seen) : seen]);
    });
  }

  /** A repetition whose body asserts something: each round sees what follows it. */
  function quantifier(element: Quantifier, rest: Continuation): Continuation {
    const { alternatives, min, max } = element;
    const rounds = max === Infinity ? min : max;
    if (rounds > MAX_UNROLLED)
      throw new UnsupportedPattern("assertion repeated too often");
    let following = max === Infinity ? star(element, rest) : rest;
    for (let round = rounds; round > 0; round -= 1) {
      const again = alternation(alternatives, following);
      following = round > min ? union([rest, again]) : again;
    }
    return following;
  }

  function star(element: Quantifier, rest: Continuation): Continuation {
    const half = rest.length / 2;
    const loops = rest
      .slice(0, half)
      .map(({ nullable }) => nodes.loop(nullable));
    // A round that consumes nothing adds nothing, and a definition that comes round without consuming defines nothing.
    const round = alternation(element.alternatives, [
      ...loops,
      ...loops.map(() => nodes.none),
    ]).slice(half);
    loops.forEach((loop, context) => {
      loop.definition = nodes.or([rest[context]!, round[context]!]);
    });
    const fresh = round.map((node, context) =>
      nodes.or([rest[half + context]!, node]),
    );
    return [...loops, ...fresh];
  }

  /** A language in front of what follows, told by the last character of its words. */
  function before(node: RegexNode, rest: Continuation): Continuation {
    if (rest.every((option) => option === rest[0]))
      return everywhere(nodes.concat(node, rest[0]!));
    const options = new Map<RegexNode, (typeof contexts.sets)[number]>();
    rest.forEach((option, context) => {
      const set = contexts.sets[context]!;
      options.set(option, options.get(option)?.union(set) ?? set);
    });
    const moved = [...options].map(([option, set]) => {
      const ending = nodes.concat(nodes.any, nodes.chars(set));
      return nodes.concat(nodes.and([node, ending]), option);
    });
    return rest.map((option) =>
      nodes.or(node.nullable ? [...moved, option] : moved),
    );
  }

  function plain(element: Element): RegexNode {
    switch (element.type) {
      case "Characters":
        return nodes.chars(element.set);
      case "Alternation":
        return plainAlternation(element.alternatives);
      case "Quantifier":
        return nodes.repeat(
          plainAlternation(element.alternatives),
          element.min,
          element.max,
        );
      default:
        throw new UnsupportedPattern(element.type);
    }
  }

  function plainAlternation(alternatives: readonly Concatenation[]): RegexNode {
    return nodes.or(
      alternatives.map(({ elements }) =>
        elements.reduceRight(
          (rest, element) => nodes.concat(plain(element), rest),
          nodes.epsilon,
        ),
      ),
    );
  }
}

function asserts(element: Element): boolean {
  if (element.type === "Assertion") return true;
  return (
    "alternatives" in element &&
    element.alternatives.some(({ elements }) => elements.some(asserts))
  );
}

import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { CharSet } from "./char-set.ts";
import { DIGIT, DOT, propertySet, SPACE, WORD } from "./classes.ts";
import type {
  Alternation,
  Assertion,
  Characters,
  Concatenation,
  Element,
  Expression,
} from "./expression.ts";
import { UnsupportedPattern } from "./unsupported.ts";

type Leaf =
  | AST.Character
  | AST.CharacterClass
  | AST.CharacterClassRange
  | AST.CharacterSet;

// What the oldest Node that is supported understands: its own engine judges the examples.
const parser = new RegExpParser({ ecmaVersion: 2024 });
const UNIT = CharSet.of([{ min: 0, max: 0xffff }]);
const NAMED = { any: DOT, digit: DIGIT, space: SPACE, word: WORD };

/** Throws a `SyntaxError` where it is no pattern, and `UnsupportedPattern` where its language is not regular. */
export function parse(source: string, unicode: boolean): Expression {
  const character = unicode ? CharSet.all : UNIT;
  return expression(
    parser.parsePattern(source, undefined, undefined, { unicode }),
  );

  function expression(node: {
    readonly alternatives: readonly AST.Alternative[];
  }): Expression {
    return { alternatives: node.alternatives.map(concatenation) };
  }

  function concatenation({ elements }: AST.Alternative): Concatenation {
    return { elements: elements.map(element) };
  }

  function element(node: AST.Element): Element {
    switch (node.type) {
      case "Assertion":
        return assertion(node);
      case "Quantifier": {
        const { min, max } = node;
        const alternatives = [{ elements: [element(node.element)] }];
        return { type: "Quantifier", min, max, alternatives };
      }
      case "CapturingGroup":
      case "Group":
        return { type: "Alternation", ...expression(node) };
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return one(setOf(node));
      default:
        throw new UnsupportedPattern(node.type);
    }
  }

  function assertion(node: AST.Assertion): Element {
    switch (node.kind) {
      case "start":
        return look("behind", true, one(character));
      case "end":
        return look("ahead", true, one(character));
      case "word":
        return boundary(node.negate);
      default: {
        const kind = node.kind === "lookahead" ? "ahead" : "behind";
        const { negate } = node;
        return { type: "Assertion", kind, negate, ...expression(node) };
      }
    }
  }

  function setOf(node: Leaf): CharSet {
    switch (node.type) {
      case "Character":
        return CharSet.of([{ min: node.value, max: node.value }]);
      case "CharacterClassRange":
        return CharSet.of([{ min: node.min.value, max: node.max.value }]);
      case "CharacterSet": {
        const set =
          node.kind === "property" ? property(node) : NAMED[node.kind];
        const negate = node.kind !== "any" && node.negate;
        return (negate ? set.negate() : set).intersect(character);
      }
      case "CharacterClass": {
        if (node.unicodeSets) throw new UnsupportedPattern(node.raw);
        const set = CharSet.of(
          node.elements.flatMap((member) => setOf(member).ranges),
        );
        return node.negate ? set.negate().intersect(character) : set;
      }
    }
  }
}

function property(node: AST.UnicodePropertyCharacterSet): CharSet {
  const { key, value } = node;
  try {
    return propertySet(value === null ? key : `${key}=${value}`);
  } catch {
    throw new UnsupportedPattern(`${node.raw} on this platform`);
  }
}

function one(set: CharSet): Characters {
  return { type: "Characters", set };
}

function look(
  kind: "ahead" | "behind",
  negate: boolean,
  ...elements: readonly Element[]
): Assertion {
  return { type: "Assertion", kind, negate, alternatives: [{ elements }] };
}

/** Where a word begins or ends, or, negated, where neither does. */
function boundary(negate: boolean): Alternation {
  const isWord = (kind: "ahead" | "behind", is: boolean): Assertion =>
    look(kind, !is, one(WORD));
  return {
    type: "Alternation",
    alternatives: [true, false].map((before) => ({
      elements: [isWord("behind", before), isWord("ahead", before === negate)],
    })),
  };
}

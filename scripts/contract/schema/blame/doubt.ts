import { evaluateAsMeant } from "../evaluate/evaluate.ts";
import type { Context } from "../solve/context.ts";
import { claim, type Claim, type Solve, type Cell } from "../solve/goal.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { opaquesOf } from "../solve/opaque.ts";
import { languageOf, wordOf } from "../solve/string.ts";
import { canonical } from "../value/json.ts";
import { ANY, NUMBER, STRING } from "../value/kind.ts";
import type { Node, Opaque } from "../node.ts";
import { formatNamed } from "../read/format.ts";
import type { Break, Json, Undecided } from "../types.ts";
import { isDecoded } from "./json-text.ts";
import { pointerTo } from "./origin.ts";
import { left, merge, type QuestionOutcome } from "./outcome.ts";
import { isTag } from "./tag.ts";
import { numerals, sentTexts } from "./text-language.ts";

/** Takes back the breaks whose example the writer perhaps never sends. */
export type Doubt = (
  cell: Cell,
  reader: Node,
  outcome: QuestionOutcome,
) => QuestionOutcome;

/**
 * A keyword of the writer's own that cannot be judged leaves open which values it sends.
 * What its author lists or gives as an example it does send; what is refused whatever
 * the value is refused all the same.
 */
export function createDoubt(
  context: Context,
  solve: Solve,
  counts: (opaque: Opaque) => boolean,
): Doubt {
  return (cell, reader, outcome) => {
    const own = outcome.breaks.filter(
      (each) => each.instancePath === "" && !isDecoded(each),
    );
    const suspects = own.length === 0 ? [] : suspectsIn(cell);
    const [first] = suspects;
    if (first === undefined || cell.pos.some(lists)) return outcome;
    const doubtful = own.filter((each) => !isExample(cell, each));
    if (doubtful.length === 0 || isRefusedAnyway(cell, reader, suspects))
      return outcome;
    const breaks = outcome.breaks.filter((each) => !doubtful.includes(each));
    return merge([
      { ...outcome, breaks },
      left(...doubtful.map((each) => undecided(first, each))),
    ]);
  };

  function suspectsIn({ pos, kinds }: Cell): Suspect[] {
    return pos.flatMap(({ node }) =>
      (node.keywords.opaque ?? [])
        .filter((each) => (each.kinds & kinds) !== 0 && counts(each))
        .filter((each) => !isTag(each))
        .map((opaque) => ({ node, opaque })),
    );
  }

  /** Whether nothing that the rest of the writer's keywords lets through is one of the reader's values. */
  function isRefusedAnyway(
    cell: Cell,
    reader: Node,
    suspects: readonly Suspect[],
  ): boolean {
    if (reader.text) return isUnreadable(cell, reader);
    // What may be any schema leaves open, too, of which kind the values are and what they declare.
    const isAny = suspects.some(({ opaque }) => opaque.kinds === ANY);
    const pos = isAny
      ? cell.pos.map((each) => ({ ...each, closed: false }))
      : cell.pos;
    const accepted = solve({
      kinds: isAny ? ANY : cell.kinds,
      pos: [...pos, claim(reader, false)],
      neg: [],
      demands: isAny ? [] : cell.demands,
    });
    return "none" in accepted;
  }

  /** The same of texts: a string may be read as a number. */
  function isUnreadable(cell: Cell, reader: Node): boolean {
    if (opaquesOf(reader, STRING | NUMBER).length > 0) return false;
    const { languages } = context;
    const words = [true, false, null].filter(
      (value) => evaluateAsMeant(languages, reader, value) !== false,
    );
    const accepted = languages.or(
      languageOf(context, reader),
      languages.words(words.map(String)),
      (kindsOf(reader) & NUMBER) === 0 ? languages.none : numerals(context),
    );
    return sentTexts(context, cell).every(
      (sent) => "none" in wordOf(context, languages.and(accepted, sent)),
    );
  }
}

interface Suspect {
  readonly node: Node;
  readonly opaque: Opaque;
}

function lists({ node }: Claim): boolean {
  return node.keywords.values !== undefined;
}

function isExample({ pos }: Cell, { value }: Break): boolean {
  const text = canonical(value);
  return pos.some(({ node }) =>
    examplesOf(node).some((example) => canonical(example) === text),
  );
}

/** The author's own, and those that every reading of a format allows. */
function examplesOf({ examples, keywords }: Node): readonly Json[] {
  return [...examples, ...(formatNamed(keywords.format ?? "")?.examples ?? [])];
}

function undecided({ node, opaque }: Suspect, { reader }: Break): Undecided {
  return {
    reason: opaque.keyword,
    instancePath: "",
    writer: pointerTo(node, opaque.keyword),
    reader,
    ...(opaque.detail === undefined ? {} : { detail: opaque.detail }),
  };
}

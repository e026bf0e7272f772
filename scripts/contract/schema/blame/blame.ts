import { createAround } from "./around.ts";
import { apartFrom, knownIn, withoutApart } from "../solve/apart.ts";
import { contentOnce } from "./content.ts";
import { areDistinct } from "./distinct.ts";
import { step, type Context } from "../solve/context.ts";
import { byKind } from "./by-kind.ts";
import { cellsOfClaims } from "../solve/cells.ts";
import { cellsOf } from "../solve/expand.ts";
import { createAbsorbed, mayAbsorb } from "./absorbed.ts";
import { formatOnce } from "./format.ts";
import type { Doubt } from "./doubt.ts";
import type { Embedding } from "./embedding.ts";
import { createInJsonText } from "./json-text.ts";
import { listed } from "./listed.ts";
import { areWords, candidatesOf } from "../solve/finite.ts";
import { claimKey } from "../solve/goal.ts";
import type { Claim, Goal, Cell, Option } from "../solve/goal.ts";
import { ANY } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { mostAlike } from "./likeness.ts";
import { makeBreak, makeUndecided } from "./make-break.ts";
import { optionMembers, type FoundMember } from "./members.ts";
import type { Node } from "../node.ts";
import { kindKeyword } from "./origin.ts";
import {
  broken,
  CLEAN,
  left,
  merge,
  together,
  type QuestionOutcome,
} from "./outcome.ts";
import { perCell } from "./per-cell.ts";
import { isHeld, prune } from "../solve/prune.ts";
import { failing, refutations } from "../solve/refute.ts";
import type { Search } from "../solve/search.ts";
import { createGoals } from "../solve/stack.ts";
import { isOfUnknownFamily, isTagged } from "./tag.ts";
import { asText } from "./text.ts";

/** Which values of the claims does the reader refuse, and for which causes? */
export type Blame = (pos: readonly Claim[], reader: Node) => QuestionOutcome;

export function createBlame(
  context: Context,
  { solve, solveCell }: Search,
  embedding: Embedding,
  doubt: Doubt,
): Blame {
  const tooDeep = { reason: "depth", instancePath: "", writer: "", reader: "" };
  const goals = createGoals<QuestionOutcome>({
    whenOpen: CLEAN,
    whenDeep: left(tooDeep),
    isFinal: () => false,
    isKept: ({ undecided }) =>
      undecided.every(({ reason }) => reason !== "budget"),
    isSupposed: (outcome) => outcome === CLEAN,
    // A cause that leads through an open goal is told by that goal.
    servesWithin: true,
  });

  const around = createAround(context, embedding, goals.forget);
  const absorbed = createAbsorbed(context);
  const inJsonText = createInJsonText(context, solve, ask);

  let comparing = new Set<Node>();
  // What relies on goals that are open now is worth nothing once they are not.
  let conjunct = perCell(inCell);

  function ask(pos: readonly Claim[], reader: Node): QuestionOutcome {
    const parts = byKind(pos, reader);
    return merge(parts.map((part) => question(part.pos, part.reader)));
  }

  function question(pos: readonly Claim[], reader: Node): QuestionOutcome {
    if (pos.some(({ node }) => node.identity === reader.identity)) return CLEAN;
    const claims = pos.map(claimKey);
    return goals.ask(`${claims.join()}:${reader.uid}`, () =>
      merge(byCell(pos, reader)),
    );
  }

  function* byCell(
    pos: readonly Claim[],
    reader: Node,
  ): Generator<QuestionOutcome> {
    const goal: Goal = { kinds: ANY, pos, neg: [], demands: [] };
    const words =
      !reader.text && areWords(goal) ? candidatesOf(goal) : undefined;
    if (words !== undefined) return yield listed(context, goal, reader, words);
    for (const cell of cellsOfClaims(context, pos)) {
      const outcome = afresh(() => inCell(withoutApart(context, cell), reader));
      const read = reader.text
        ? asText(context, cell, reader, outcome)
        : outcome;
      yield formatOnce(contentOnce(doubt(cell, reader, read)));
    }
    if (context.budget.left <= 0)
      yield left(makeUndecided(pos, reader, { reason: "budget" }));
  }

  /** A member is a value of its own: schemas that are being compared around it may come again. */
  function afresh(compare: () => QuestionOutcome): QuestionOutcome {
    const outer = { comparing, conjunct };
    comparing = new Set();
    conjunct = perCell(inCell);
    const outcome = compare();
    ({ comparing, conjunct } = outer);
    return outcome;
  }

  /** A schema that is its own part says nothing that could be compared. */
  function inCell(cell: Cell, reader: Node): QuestionOutcome {
    if (!step(context))
      return left(makeUndecided(cell.pos, reader, { reason: "budget" }));
    if (comparing.has(reader))
      return left(makeUndecided(cell.pos, reader, { reason: "$ref" }));
    comparing.add(reader);
    const outcome = compare(cell, reader);
    comparing.delete(reader);
    return outcome;
  }

  function compare(cell: Cell, reader: Node): QuestionOutcome {
    if (cell.holds.has(reader.identity)) return CLEAN;
    const candidates = candidatesOf(cell);
    if (candidates !== undefined)
      return listed(context, cell, reader, candidates);
    if ((cell.kinds & kindsOf(reader)) === 0) {
      return leaf(cell, reader, { keyword: kindKeyword(reader) });
    }
    const options = refutations(
      context,
      reader,
      cell.kinds,
      knownIn(context, cell),
    );
    const outcomes = prune(
      context,
      cell,
      options,
      (_, option) => isHeld(cell, option) && !mayAbsorb(cell, reader, option),
    ).map((option) => byOption(cell, reader, option));
    return areDistinct(options) ? together(outcomes) : merge(outcomes);
  }

  function byOption(cell: Cell, reader: Node, option: Option): QuestionOutcome {
    switch (option.keyword) {
      case "allOf":
        return merge(option.neg?.map((part) => conjunct(cell, part)) ?? []);
      case "anyOf":
      case "oneOf":
        return option.pos === undefined
          ? alternatives(cell, reader, option)
          : leaf(cell, reader, option);
      case "then":
      case "else":
      case "dependentSchemas":
        return conditional(cell, option);
      case "contentSchema":
        return inJsonText(cell, reader) ?? leaf(cell, reader, option);
      default: {
        const members = optionMembers(context, cell, option);
        return members === undefined
          ? leaf(cell, reader, option)
          : merge(members.map((each) => inMember(cell, reader, option, each)));
      }
    }
  }

  /** All branches must fail; the blame goes to the one that was meant. */
  function alternatives(
    cell: Cell,
    reader: Node,
    option: Option,
  ): QuestionOutcome {
    const branches = option.neg ?? [];
    const isTaken = isHeld(cell, option);
    const isApart = apartFrom(context, cell);
    const isOther = apartFrom(context, cell, { byWord: true });
    const meant = mostAlike(
      context,
      cell,
      branches.filter((each) => !isOther(each)),
    );
    if (meant === undefined || cell.holds.has(meant.identity))
      return isTaken ? CLEAN : leaf(cell, reader, option);
    const others = branches.filter((each) => each !== meant && !isApart(each));
    const rest = { ...cell, neg: [...cell.neg, ...others] };
    const outcome = isTaken ? CLEAN : inCell(rest, meant);
    const isAbsorbing = others.length > 0 && mayAbsorb(cell, reader, option);
    // Where the tag is the only one that tells, that is told.
    return isAbsorbing && !isTagged(meant)
      ? merge([
          outcome,
          absorbed(cell, { reader, meant, others }, (each) =>
            inCell(each, meant),
          ),
        ])
      : outcome;
  }

  /** The last refused schema counts where the rest of the option holds. */
  function conditional(cell: Cell, option: Option): QuestionOutcome {
    const neg = [...(option.neg ?? [])];
    const meant = neg.pop();
    if (meant === undefined) return CLEAN;
    const goal = failing(cell, { ...option, neg });
    return merge(
      Array.from(cellsOf(context, goal), (each) => inCell(each, meant)),
    );
  }

  function inMember(
    cell: Cell,
    reader: Node,
    option: Option,
    member: FoundMember,
  ): QuestionOutcome {
    if ("unknown" in member)
      return left(makeUndecided(cell.pos, reader, member.unknown));
    if (member.reader.keywords.never) {
      const refused = {
        demands: [member.refused],
        property: String(member.token),
      };
      // A property that is named to be refused is refused by the schema `false`.
      return option.keyword === "properties"
        ? leaf(cell, member.reader, { ...refused, keyword: "false" })
        : leaf(cell, reader, { ...option, ...refused });
    }
    return around(cell, member, ask(member.pos, member.reader));
  }

  function leaf(cell: Cell, reader: Node, option: Option): QuestionOutcome {
    const goal = failing(cell, option);
    const answer = option.pos === undefined ? solveCell(goal) : solve(goal);
    if ("none" in answer) return CLEAN;
    const reason = option.unknown ?? ("unknown" in answer && answer.unknown);
    if (reason) return left(makeUndecided(cell.pos, reader, reason));
    if (!("value" in answer)) return CLEAN;
    const isOfKind = option.keyword === "type" || option.keyword === "false";
    if (!isOfKind && isOfUnknownFamily(cell, reader))
      return left(makeUndecided(cell.pos, reader, { reason: "discriminator" }));
    const refusal = { reader, ...option };
    return broken(makeBreak(context, cell, refusal, answer.value));
  }

  return ask;
}

import { jsonText } from "../../../openapi/json.ts";
import type { Node } from "../node.ts";
import type { Context } from "../solve/context.ts";
import { fits } from "../solve/finite.ts";
import { claim, type Cell, type Claim, type Solve } from "../solve/goal.ts";
import { NO_EDITS } from "../suppose/edits.ts";
import type { Supposed } from "../suppose/supposed.ts";
import type { Break } from "../types.ts";
import { contentOf } from "../value/json-text.ts";
import { canonical } from "../value/json.ts";
import { ANY } from "../value/kind.ts";
import { broken, left, merge, type QuestionOutcome } from "./outcome.ts";
import { makeUndecided } from "./make-break.ts";

/**
 * What is refused of the values that JSON texts stand for; `undefined` where one of
 * the sides does not say that it is JSON, or what value no such text has.
 */
type InJsonText = (cell: Cell, reader: Node) => QuestionOutcome | undefined;

export function createInJsonText(
  context: Context,
  solve: Solve,
  ask: (pos: readonly Claim[], reader: Node) => QuestionOutcome,
): InJsonText {
  return (cell, reader) => {
    const read = contentOf(reader);
    const writers = cell.pos.filter(({ node }) => contentOf(node));
    const sent = writers.flatMap(({ node, closed }) => {
      const content = contentOf(node);
      return content === undefined ? [] : [claim(content, closed)];
    });
    if (read === undefined || sent.length === 0) return undefined;
    const sample = solve({ kinds: ANY, pos: sent, neg: [], demands: [] });
    if (!("value" in sample)) return undefined;
    const premise: Supposed = {
      kind: "decoded",
      names: ["JSON"],
      edits: {
        ...NO_EDITS,
        decoded: new Set([reader, ...writers.map(({ node }) => node)]),
      },
    };
    const { breaks, undecided } = ask(sent, read);
    const told = breaks.map((each) => inText(cell, reader, premise, each));
    return merge([
      ...told,
      left(...undecided.map((each) => ({ ...each, instancePath: "" }))),
    ]);
  };

  /** The same break, seen from the text. */
  function inText(
    cell: Cell,
    reader: Node,
    premise: Supposed,
    each: Break,
  ): QuestionOutcome {
    const text = jsonText(each.value);
    // Of longer numbers, whoever parses the text keeps but a double.
    const isExact =
      canonical(JSON.parse(text)) === canonical(each.value) &&
      fits(context, cell, text) === true;
    if (!isExact)
      return left(makeUndecided(cell.pos, reader, { reason: "contentSchema" }));
    const premises = [premise, ...(each.premises ?? [])];
    return broken({ ...each, value: text, instancePath: "", premises });
  }
}

/** Whether the example is one of what a text stands for. */
export function isDecoded({ premises = [] }: Break): boolean {
  return premises.some(({ kind }) => kind === "decoded");
}

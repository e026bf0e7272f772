import type { Context } from "../solve/context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Cell } from "../solve/expand.ts";
import { explain } from "./explain.ts";
import type { Answer } from "../solve/goal.ts";
import { kindOf, NUMBER, STRING } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { makeBreak, makeUndecided } from "./make-break.ts";
import type { Node } from "../node.ts";
import { broken, left, merge, type Outcome } from "./outcome.ts";
import { readings } from "../value/readings.ts";
import { languageOf, wordOf } from "../solve/string.ts";
import { numeralsOf, textsOf } from "./text-language.ts";

/**
 * Values that travel as text were compared by kind, which refuses too much: the
 * integer 7 is the string "7". Where that made the difference, texts are compared.
 */
export function asText(
  context: Context,
  cell: Cell,
  reader: Node,
  outcome: Outcome,
): Outcome {
  const real = outcome.breaks.filter(
    ({ instancePath, value }) =>
      instancePath !== "" ||
      evaluate(context.languages, reader, value) === false,
  );
  if (real.length === outcome.breaks.length) return outcome;
  const answer = unreadable(context, cell, reader);
  if (answer === undefined || "unknown" in answer) {
    const reason = { reason: "text" };
    return merge([
      { ...outcome, breaks: real },
      left(makeUndecided(cell.pos, reader, reason)),
    ]);
  }
  const found: Outcome[] = [{ ...outcome, breaks: real }];
  if ("value" in answer) {
    const word = String(answer.value);
    const reading =
      readings(word).find((each) => (kindOf(each) & kindsOf(reader)) !== 0) ??
      word;
    const { node, keyword } = explain(context, reader, reading);
    const refusal = { reader: node, keyword };
    const value = (cell.kinds & NUMBER) !== 0 ? Number(word) : word;
    found.push(broken(makeBreak(context, cell, refusal, value)));
  }
  return merge(found);
}

/** A text of the cell's that the reader cannot read as any of its values; `undefined` when texts are no languages here. */
function unreadable(
  context: Context,
  cell: Cell,
  reader: Node,
): Answer | undefined {
  const { languages } = context;
  const accepted = textsOf(context, reader);
  const sent = cell.pos.map(({ node }) =>
    (cell.kinds & STRING) !== 0
      ? languageOf(context, node)
      : numeralsOf(context, node, 0),
  );
  if (accepted === undefined) return undefined;
  const known = sent.filter((language) => language !== undefined);
  const prefer = cell.pos
    .flatMap(({ node }) => node.examples)
    .map((example) => String(example));
  const refused = languages.and(
    languages.any,
    ...known,
    languages.not(accepted),
  );
  const answer = wordOf(context, refused, prefer);
  // What we had to leave out makes the texts fewer, so only "none" is sure.
  return known.length === sent.length || "none" in answer ? answer : undefined;
}

import { numberFrom } from "../../../openapi/decimal.ts";
import type { Language } from "../../regex/index.ts";
import type { Context } from "../solve/context.ts";
import { evaluate, evaluateAsMeant } from "../evaluate/evaluate.ts";
import type { Cell } from "../solve/goal.ts";
import { explain } from "./explain.ts";
import { kindOf, NUMBER, STRING } from "../value/kind.ts";
import { kindsOf } from "../solve/kinds-of.ts";
import { isDecoded } from "./json-text.ts";
import { makeBreak, makeUndecided } from "./make-break.ts";
import type { Node } from "../node.ts";
import { broken, left, merge, type QuestionOutcome } from "./outcome.ts";
import { readings, spellingOf } from "../value/readings.ts";
import { wordOf } from "../solve/string.ts";
import { acceptedTexts, sentTexts } from "./text-language.ts";
import type { Json } from "../types.ts";

type Found = { readonly value: Json } | "none" | "unknown";

/** What a comparison takes from the budget. */
const COST = 5_000;
/** How many texts that look refused are tried. */
const MAX_TRIED = 12;

/**
 * Values that travel as text were compared by kind, which refuses too much: the
 * integer 7 is the string "7". Where that made the difference, texts are compared.
 */
export function asText(
  context: Context,
  cell: Cell,
  reader: Node,
  outcome: QuestionOutcome,
): QuestionOutcome {
  const real = outcome.breaks.filter(
    (each) =>
      each.instancePath !== "" ||
      isDecoded(each) ||
      evaluate(context.languages, reader, each.value) === false,
  );
  if (real.length === outcome.breaks.length) return outcome;
  const known: QuestionOutcome = { ...outcome, breaks: real };
  const refused = unreadable(context, cell, reader);
  if (refused === "none") return known;
  if (refused === "unknown") {
    const reason = { reason: "text" };
    return merge([known, left(makeUndecided(cell.pos, reader, reason))]);
  }
  const { value } = refused;
  const meant =
    readings(value).find((each) => (kindOf(each) & kindsOf(reader)) !== 0) ??
    value;
  const { node, keyword } = explain(context, reader, meant);
  const refusal = { reader: node, keyword };
  return merge([known, broken(makeBreak(context, cell, refusal, value))]);
}

/** A value of the cell's, as its sender means it, whose text the reader cannot read as any of its own. */
function unreadable(context: Context, cell: Cell, reader: Node): Found {
  if ((cell.kinds & (STRING | NUMBER)) === 0) return "unknown";
  const { languages, budget } = context;
  budget.left -= COST;
  if (budget.left <= 0) return "unknown";
  const accepted = acceptedTexts(context, reader);
  const prefer = cell.pos
    .flatMap(({ node }) => node.examples)
    .flatMap((example) => spellingOf(example) ?? []);
  for (const sent of sentTexts(context, cell)) {
    const found = search(languages.and(sent, languages.not(accepted)));
    if (found !== "none") return found;
  }
  return "none";

  function search(texts: Language): Found {
    let left = texts;
    let isSure = true;
    for (let tried = 0; tried < MAX_TRIED; tried++) {
      const answer = wordOf(context, left, prefer);
      if ("none" in answer) return isSure ? "none" : "unknown";
      if ("unknown" in answer) return "unknown";
      const word = String(answer.value);
      const value =
        (cell.kinds & NUMBER) === 0 ? word : (numberFrom(word) ?? word);
      // What is beyond languages made the one side too large, and the other too small.
      const verdict = isSent(value) ? evaluate(languages, reader, word) : true;
      if (verdict === false && spellingOf(value) === word) return { value };
      isSure &&= verdict === true;
      left = languages.and(left, languages.not(languages.literal(word)));
    }
    return "unknown";
  }

  function isSent(value: Json): boolean {
    return cell.pos.every(
      ({ node }) => evaluateAsMeant(languages, node, value) !== false,
    );
  }
}

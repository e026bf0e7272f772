import type { Rule } from "../finding/rule.ts";

/** What somebody asks who meets a finding id in a report. */
export interface Explanation {
  /** What is told by it, and what is not. */
  readonly what: string;
  /** Whom it breaks, or why nobody. */
  readonly whom: string;
  /** What to do, if the API is yours. */
  readonly publisher: string;
  /** What to do, if you call it. */
  readonly consumer: string;
}

/** The questions that the members answer, as a reader would ask them. */
const QUESTIONS = {
  whom: "Whom it breaks",
  publisher: "If the API is yours",
  consumer: "If you call it",
} as const;

/** Whom it concerns, and what to do. */
export function answersOf(
  explanation: Explanation,
): readonly (readonly [question: string, answer: string])[] {
  const { whom, publisher, consumer } = QUESTIONS;
  return [
    [whom, explanation.whom],
    [publisher, explanation.publisher],
    [consumer, explanation.consumer],
  ];
}

/** An explanation for each rule of a table: a rule without one doesn't compile. */
export type GuideTo<Table> = Table extends Rule
  ? Explanation
  : { readonly [Name in keyof Table]: GuideTo<Table[Name]> };

/** What differs from what is said of the whole kind. */
type Special = Partial<Omit<Explanation, "what">>;

/** A request that was allowed is refused. */
export const refused = kind({
  whom: "Clients that send it: the base allowed it, and a server that keeps to the revised document refuses it.",
  publisher:
    "Go on accepting it, or publish the change as a new major version and say from when it holds.",
  consumer:
    "Stop sending it before the revised document is in force; the witness is a request that fails then.",
});

/** An answer may come that nobody was told of. */
export const unexpected = kind({
  whom: "Readers made from the base: their types, and the code behind them, have no room for it.",
  publisher:
    "Keep to what was promised, or publish the change as a new major version.",
  consumer:
    "Teach the code that reads the answer what the witness shows, before the revised document is in force.",
});

/** More is accepted. */
export const accepted = kind({
  whom: "Nobody: whatever clients sent before is still accepted.",
  publisher: "Nothing; it is a minor version.",
  consumer: "Nothing; it is there to be used.",
});

/** Less, or something that readers ignore, is sent. */
export const known = kind({
  whom: "Nobody: whatever may still come is something that readers already know, or ignore.",
  publisher: "Nothing; it is a minor version.",
  consumer:
    "Nothing; code for what no longer comes may go when no older server answers.",
});

/** The contract does not say what becomes of it. */
export const open = kind({
  whom: "Perhaps somebody: the two documents alone don't tell.",
  publisher:
    "Say in the document what is meant, or find out what the server does; if nobody is hurt, accept it in `openapi/accepted-breaks.json` with the reason.",
  consumer:
    "Ask the publisher, or try the request against a server of the revised document.",
});

function kind(general: Omit<Explanation, "what">) {
  return (what: string, special: Special = {}): Explanation => ({
    what,
    ...general,
    ...special,
  });
}

import type { Advice, Rule, Severity } from "./rule.ts";

/** The kinds of rules, each with what holds of its whole kind. */

/** A request that was allowed is refused. */
export const breakingRequest = declare("breaking", {
  whom: "Clients that send it: the base allowed it, and a server that keeps to the revised document refuses it.",
  publisher:
    "Go on accepting it, or publish the change as a new major version and say from when it holds.",
  consumer:
    "Stop sending it before the revised document is in force; the witness is a request that fails then.",
});

/** An answer may come that nobody was told of. */
export const breakingResponse = declare("breaking", {
  whom: "Readers made from the base: their types, and the code behind them, have no room for it.",
  publisher:
    "Keep to what was promised, or publish the change as a new major version.",
  consumer:
    "Teach the code that reads the answer what the witness shows, before the revised document is in force.",
});

/** More is accepted. */
export const compatibleRequest = declare("compatible", {
  whom: "Nobody: whatever clients sent before is still accepted.",
  publisher: "Nothing; it is a minor version.",
  consumer: "Nothing; it is there to be used.",
});

/** Less, or something that readers ignore, is sent. */
export const compatibleResponse = declare("compatible", {
  whom: "Nobody: whatever may still come is something that readers already know, or ignore.",
  publisher: "Nothing; it is a minor version.",
  consumer:
    "Nothing; code for what no longer comes may go when no older server answers.",
});

/** The contract does not say what becomes of it. */
export const undecided = declare("undecided", {
  whom: "Perhaps somebody: the two documents alone don't tell.",
  publisher:
    "Say in the document what is meant, or find out what the server does; if nobody is hurt, accept it in `openapi/accepted-breaks.json` with the reason.",
  consumer:
    "Ask the publisher, or try the request against a server of the revised document.",
});

/** The advice of a rule says what differs from that of its kind. */
function declare(severity: Severity, general: Advice) {
  return <Id extends string>(
    id: Id,
    summary: string,
    what: string,
    special: Partial<Advice> = {},
  ): Rule<Id> => ({ id, severity, summary, what, ...general, ...special });
}

import { members, rawMember, textAt } from "../../openapi/members.ts";
import type { Located } from "../../openapi/located.ts";
import type { OutlinePair } from "../operation/match.ts";
import type { Outline } from "../operation/model.ts";
import type { Sameness } from "../operation/sameness.ts";
import type { Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";

export const QUERYSTRING_RULES = {
  undecided: undecided(
    "request-querystring-undecided",
    "the query, described as a whole, differs, and is not compared",
    "The whole query is one parameter (`in: querystring`, OpenAPI 3.2), and it differs. Such parameters are not compared.",
  ),
};

/** A parameter that is the whole query (OpenAPI 3.2): new, gone or not the same. */
export function querystringChanges(
  { base, revised }: OutlinePair,
  { areSame }: Sameness,
): readonly Change[] {
  const [here, there] = [querystringOf(base), querystringOf(revised)];
  if (here === there || (here && there && areSame(here, there))) return [];
  return [
    {
      rule: QUERYSTRING_RULES.undecided,
      base: here?.pointer ?? base.pointer,
      revised: there?.pointer ?? revised.pointer,
      at: "query",
      args: {},
    },
  ];
}

/** The operation's comes before the path's. */
function querystringOf({ located, pathItem }: Outline): Located | undefined {
  return [located, pathItem]
    .flatMap((owner) => members(rawMember(owner, "parameters")))
    .map(([, parameter]) => parameter)
    .find((parameter) => textAt(parameter, "in") === "querystring");
}

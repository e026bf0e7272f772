import type { Language } from "../../regex/index.ts";
import type { Context } from "./context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Demand, Goal } from "./goal.ts";
import { isDeclared, type ObjectView } from "./object-view.ts";
import { languageOf } from "./string.ts";

/** The demands which ask for some property, without saying which. */
export type Anonymous = Extract<
  Demand,
  | { readonly unlookedBy: unknown }
  | { readonly nameNot: unknown }
  | { readonly matching: unknown }
>;

export function isAnonymous(demand: Demand): demand is Anonymous {
  return "unlookedBy" in demand || "nameNot" in demand || "matching" in demand;
}

/** Names worth trying, because something speaks of them. */
export function mentioned(
  cell: Goal,
  view: ObjectView,
  demand: Anonymous,
): Set<string> {
  const names = new Set(view.named);
  // Names that only a refusal mentions are special too.
  for (const { keywords } of cell.neg)
    for (const name of keywords.properties?.keys() ?? []) names.add(name);
  if ("unlookedBy" in demand)
    for (const node of demand.unlookedBy)
      for (const name of node.keywords.properties?.keys() ?? [])
        names.delete(name);
  return names;
}

/** Whether the demand can be about a property of this name. */
export function concerns(
  context: Context,
  demand: Anonymous,
  name: string,
): boolean {
  if ("unlookedBy" in demand)
    return demand.unlookedBy.every((node) => !isDeclared(context, node, name));
  if ("matching" in demand)
    return context.languages.matches(demand.matching, name);
  return evaluate(context.languages, demand.nameNot, name) === false;
}

/** All names that the demand can be about. */
export function languageOfNames(context: Context, demand: Anonymous): Language {
  const { languages } = context;
  if ("matching" in demand) return demand.matching;
  if ("nameNot" in demand)
    return languages.not(languageOf(context, demand.nameNot));
  const looked = demand.unlookedBy.flatMap(({ keywords }) => [
    languages.words(keywords.properties?.keys() ?? []),
    languages.words(keywords.unsent ?? []),
    ...[...(keywords.patternProperties?.values() ?? [])].map(
      ({ language }) => language,
    ),
  ]);
  return languages.not(languages.or(languages.none, ...looked));
}

import type { Language } from "../../regex/index.ts";
import { step, type Context } from "./context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { freshNames } from "./fresh-names.ts";
import {
  firstValue,
  NONE,
  unsolved,
  type Answer,
  type Goal,
  type Solve,
} from "./goal.ts";
import { objectOf } from "../value/json.ts";
import { ANY } from "../value/kind.ts";
import {
  concerns,
  isAnonymous,
  languageOfNames,
  mentioned,
  type Anonymous,
} from "./named.ts";
import { viewObject, type ObjectView } from "./object-view.ts";
import { sizesOf } from "./sizes.ts";
import type { Json } from "../types.ts";

/** No witness needs more members than this to be worth a reader's time. */
const MAX_MEMBERS = 5_000;

export function solveObject(
  context: Context,
  cell: Goal,
  solve: Solve,
): Answer {
  if (!step(context)) return unsolved("budget");
  const anonymous = cell.demands.find(isAnonymous);
  if (anonymous !== undefined)
    return firstValue(named(context, cell, anonymous, solve));

  const view = viewObject(context, cell);
  const { minimum, maximum } = sizesOf(cell);
  if (view.required.size > maximum || minimum > maximum) return NONE;
  const members = new Map<string, Json>();
  let doubt: Answer | undefined;
  for (const name of view.required) {
    const answer = solveMember(context, cell, view, name, solve);
    if ("none" in answer) return NONE;
    if ("unknown" in answer) doubt ??= answer;
    else members.set(name, answer.value);
  }
  if (doubt !== undefined) return doubt;
  for (const name of view.choosing) {
    if (members.has(name) || members.size >= maximum) continue;
    const answer = solveMember(context, cell, view, name, solve);
    if (view.needs(name).size === 1 && "value" in answer)
      members.set(name, answer.value);
  }
  if (members.size >= minimum) return { value: objectOf(members) };
  if (minimum > MAX_MEMBERS) return unsolved("minProperties");
  return fill(context, cell, view, members, minimum, maximum, solve);
}

/** Adds what may be there until there is enough. */
function fill(
  context: Context,
  cell: Goal,
  view: ObjectView,
  members: Map<string, Json>,
  minimum: number,
  maximum: number,
  solve: Solve,
): Answer {
  let doubt: Answer = NONE;
  for (const name of view.named) {
    if (members.size >= minimum) break;
    const together = [...view.needs(name)].filter((each) => !members.has(each));
    if (together.length === 0) continue;
    if (members.size + together.length > maximum) {
      doubt = unsolved("maxProperties");
      continue;
    }
    const found = new Map<string, Json>();
    for (const each of together) {
      const answer = solveMember(context, cell, view, each, solve);
      if ("unknown" in answer) doubt = answer;
      if ("value" in answer) found.set(each, answer.value);
    }
    if (found.size < together.length) continue;
    for (const [each, value] of found) members.set(each, value);
  }
  const dead = new Set<Language>();
  const used = new Set([...view.named, ...members.keys()]);
  let more = true;
  while (members.size < minimum && more) {
    more = false;
    const among = (): Language =>
      context.languages.not(context.languages.or(...dead));
    for (const answer of freshNames(context, cell, view, among, used)) {
      if (members.size >= minimum) break;
      if (!("value" in answer)) {
        doubt = answer;
        continue;
      }
      const name = answer.value;
      used.add(name);
      const value = solveMember(context, cell, view, name, solve);
      if ("unknown" in value) doubt = value;
      if (!("value" in value)) {
        // Names of the same patterns fare alike.
        dead.add(alike(context, cell, name));
        continue;
      }
      members.set(name, value.value);
      more = true;
      for (let number = 2; members.size < minimum; number++) {
        const next = `${name}${number}`;
        if (used.has(next) || !answer.isAlike(next)) break;
        used.add(next);
        members.set(next, value.value);
      }
    }
  }
  return members.size >= minimum ? { value: objectOf(members) } : doubt;
}

function solveMember(
  context: Context,
  cell: Goal,
  view: ObjectView,
  name: string,
  solve: Solve,
): Answer {
  if (!view.allows(name)) return NONE;
  for (const { node } of cell.pos) {
    const { propertyNames } = node.keywords;
    if (propertyNames === undefined) continue;
    const verdict = evaluate(context.languages, propertyNames, name);
    if (verdict === false) return NONE;
    if (verdict === undefined) return unsolved("propertyNames");
  }
  const neg = cell.demands.flatMap((demand) =>
    "present" in demand && demand.present === name ? demand.neg : [],
  );
  return solve({ kinds: ANY, pos: view.claimsFor(name), neg, demands: [] });
}

/** Tries each name that an anonymous demand can be about. */
function* named(
  context: Context,
  cell: Goal,
  demand: Anonymous,
  solve: Solve,
): Generator<Answer> {
  const view = viewObject(context, cell);
  const rest = cell.demands.filter((each) => each !== demand);
  const neg = "neg" in demand && demand.neg !== undefined ? [demand.neg] : [];
  const attempt = (name: string): Answer =>
    solveObject(
      context,
      {
        ...cell,
        demands: [...rest, { on: "object", present: name, pos: [], neg }],
      },
      solve,
    );
  for (const name of mentioned(cell, view, demand))
    if (view.allows(name) && concerns(context, demand, name))
      yield attempt(name);
  const among = (): Language => languageOfNames(context, demand);
  for (const answer of freshNames(context, cell, view, among, view.named))
    yield "value" in answer ? attempt(answer.value) : answer;
}

function alike({ languages }: Context, cell: Goal, name: string): Language {
  const patterns = cell.pos.flatMap(({ node }) => [
    ...(node.keywords.patternProperties?.values() ?? []),
  ]);
  return languages.and(
    languages.any,
    ...patterns.map(({ language }) =>
      languages.matches(language, name) ? language : languages.not(language),
    ),
  );
}

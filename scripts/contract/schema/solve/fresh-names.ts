import type { Language } from "../../regex/index.ts";
import { step, type Context } from "./context.ts";
import { unsolved, type Goal, type Unsolved } from "./goal.ts";
import type { Node } from "../node.ts";
import type { ObjectView } from "./object-view.ts";
import { languageOf, wordOf } from "./string.ts";

/** More patterns, or more of their combinations, are too many to be looked at. */
const MAX_PATTERNS = 32;
const MAX_REGIONS = 64;

const READABLE = ["extra", "other", "more", "key", "name", "x", "y", "z"];

const TOO_MANY: Unsolved = { unknown: { reason: "patternProperties" } };

/** A name, and whether another one is as good; or why there may be one that we don't know. */
type FreshName =
  { readonly value: string; isAlike(name: string): boolean } | Unsolved;

/**
 * Property names that nothing in the cell mentions: one for each combination of
 * `patternProperties` that a name can match, since those decide what is asked of
 * its value.
 */
export function* freshNames(
  context: Context,
  cell: Goal,
  view: ObjectView,
  among: () => Language,
  used: ReadonlySet<string>,
): Generator<FreshName> {
  const { languages } = context;
  const patterns = new Set<Language>();
  const ofClosed = new Set<Language>();
  const parts: Language[] = [];
  for (const { node, closed } of cell.pos) {
    const { keywords } = node;
    if (keywords.propertyNames !== undefined)
      parts.push(languageOf(context, keywords.propertyNames));
    for (const { language } of keywords.patternProperties?.values() ?? []) {
      patterns.add(language);
      if (closed) ofClosed.add(language);
    }
  }
  // Where all names are declared there are no others; languages take time to build.
  if (!view.open && ofClosed.size === 0) return;
  if (cell.pos.some(({ node }) => refusesOthers(node))) return;
  if (!view.open) parts.push(languages.or(...ofClosed));
  parts.push(among(), languages.not(languages.words(used)));
  if (patterns.size > MAX_PATTERNS) return yield TOO_MANY;
  let left = MAX_REGIONS;
  const whole = languages.and(...parts);
  for (const language of regions(context, whole, [...patterns])) {
    if (!step(context, patterns.size)) return yield unsolved("budget");
    if (left-- === 0) return yield TOO_MANY;
    const answer = wordOf(context, language, READABLE);
    if ("value" in answer)
      yield { value: String(answer.value), isAlike: alike(language) };
    else if ("unknown" in answer) yield answer;
  }

  function alike(language: Language): (name: string) => boolean {
    return (name) => languages.matches(language, name);
  }
}

/** Whether there can be no names but the declared ones. */
function refusesOthers({ keywords }: Node): boolean {
  return (
    keywords.additionalProperties?.keywords.never === true &&
    keywords.patternProperties === undefined
  );
}

/** The languages of those names that match the same patterns: few where one excludes another. */
function* regions(
  context: Context,
  whole: Language,
  patterns: readonly Language[],
): Generator<Language> {
  const pattern = patterns.at(-1);
  if (pattern === undefined) return yield whole;
  const { languages } = context;
  for (const side of [languages.not(pattern), pattern]) {
    const part = languages.and(whole, side);
    const found = languages.word(part);
    if ("word" in found) yield* regions(context, part, patterns.slice(0, -1));
    else if (!("empty" in found)) yield part;
  }
}

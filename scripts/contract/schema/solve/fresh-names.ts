import type { Language } from "../../regex/index.ts";
import type { Context } from "./context.ts";
import type { Answer, Goal } from "./goal.ts";
import type { Node } from "../node.ts";
import type { ObjectView } from "./object-view.ts";
import { languageOf, wordOf } from "./string.ts";

/** With more patterns than this, their combinations are too many to be looked at. */
const MAX_PATTERNS = 6;

const READABLE = ["extra", "other", "more", "key", "name", "x", "y", "z"];

/** A name, and whether another one is as good; or why there may be one that we don't know. */
type FreshName =
  | { readonly value: string; isAlike(name: string): boolean }
  | Extract<Answer, { readonly unknown: unknown }>;

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
  if (patterns.size > MAX_PATTERNS) {
    yield { unknown: { reason: "patternProperties" } };
    return;
  }
  for (const region of regions(context, [...patterns])) {
    const language = languages.and(...parts, region);
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

function* regions(
  context: Context,
  patterns: readonly Language[],
): Generator<Language> {
  const { languages } = context;
  for (let chosen = 0; chosen < 2 ** patterns.length; chosen++)
    yield languages.and(
      languages.any,
      ...patterns.map((pattern, index) =>
        (chosen >> index) & 1 ? pattern : languages.not(pattern),
      ),
    );
}

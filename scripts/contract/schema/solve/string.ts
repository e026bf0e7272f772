import type { Language } from "../../regex/index.ts";
import type { Context } from "./context.ts";
import { formatNamed } from "../read/format.ts";
import { type Answer, type Goal, NONE, unsolved } from "./goal.ts";
import { ANY, STRING } from "../value/kind.ts";
import type { Node } from "../node.ts";

const MAX_DEPTH = 200;
/** What a comparison that had to be given up takes from the budget: it took its time. */
const EXHAUSTION_COST = 400_000;

/** The strings of a schema, applicators included; keywords that cannot be judged count as satisfied. */
export function languageOf(context: Context, node: Node): Language {
  const { languages, strings } = context;
  return visit(node, 0);

  function visit(at: Node, depth: number): Language {
    const known = strings.get(at);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return languages.any;
    // The least solution of a schema that refers to itself: through itself alone it has no string.
    strings.set(at, languages.none);
    const language = build(at, depth + 1);
    strings.set(at, language);
    return language;
  }

  function build({ keywords }: Node, depth: number): Language {
    if (keywords.never || ((keywords.types ?? ANY) & STRING) === 0)
      return languages.none;
    const to = (at: Node): Language => visit(at, depth);
    const parts: Language[] = (keywords.allOf ?? []).map(to);
    const { values, minLength = 0, maxLength = Infinity } = keywords;
    if (values !== undefined)
      parts.push(
        languages.words(
          values.list.filter((value) => typeof value === "string"),
        ),
      );
    if (minLength > 0 || maxLength < Infinity)
      parts.push(languages.length(minLength, maxLength));
    if (keywords.pattern !== undefined) parts.push(keywords.pattern.language);
    for (const name of [keywords.format, keywords.contentEncoding]) {
      const format = formatLanguage(context, name);
      if (format !== undefined) parts.push(format);
    }
    if (keywords.anyOf !== undefined)
      parts.push(languages.or(...keywords.anyOf.map(to)));
    if (keywords.oneOf !== undefined)
      parts.push(exactlyOne(keywords.oneOf.map(to)));
    if (keywords.not !== undefined) parts.push(languages.not(to(keywords.not)));
    if (keywords.if !== undefined) {
      const condition = to(keywords.if);
      const { then, else: otherwise } = keywords;
      parts.push(
        languages.or(
          languages.and(condition, then ? to(then) : languages.any),
          languages.and(
            languages.not(condition),
            otherwise ? to(otherwise) : languages.any,
          ),
        ),
      );
    }
    return parts.length === 0 ? languages.any : languages.and(...parts);
  }

  function exactlyOne(branches: readonly Language[]): Language {
    const rest = branches.filter((branch) => branch !== languages.none);
    return languages.or(
      ...rest.map((branch, index) =>
        languages.and(
          branch,
          ...rest
            .filter((_, other) => other !== index)
            .map((other) => languages.not(other)),
        ),
      ),
    );
  }
}

/** `of`: all that the format may allow, or what it surely does. */
export function formatLanguage(
  { languages }: Pick<Context, "languages">,
  name: string | undefined,
  of: "pattern" | "surely" = "pattern",
): Language | undefined {
  const source = name === undefined ? undefined : formatNamed(name)?.[of];
  if (source === undefined) return undefined;
  const language = languages.pattern(source);
  return "problem" in language ? undefined : language;
}

/** Strings need no search through applicators: regular languages are closed under all of them. */
export function solveString(context: Context, goal: Goal): Answer {
  const { languages } = context;
  const parts = [
    ...goal.pos.map(({ node }) => languageOf(context, node)),
    ...goal.neg.map((node) => languages.not(languageOf(context, node))),
  ];
  for (const demand of goal.demands)
    if (demand.on === "string") parts.push(demand.language);
  const prefer = goal.pos.flatMap(({ node }) => [
    ...node.examples.filter((example) => typeof example === "string"),
    ...(formatNamed(node.keywords.format ?? "")?.examples ?? []),
  ]);
  return wordOf(context, languages.and(...parts), prefer);
}

export function wordOf(
  context: Context,
  language: Language,
  prefer: readonly string[] = [],
): Answer {
  const result = context.languages.word(language, { prefer });
  if ("word" in result) return { value: result.word };
  if ("empty" in result) return NONE;
  context.budget.left -= EXHAUSTION_COST;
  return unsolved("pattern", "the languages are too large to compare");
}

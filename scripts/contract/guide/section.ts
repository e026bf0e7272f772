import { CATALOGUE } from "../finding/catalogue.ts";
import committed from "./examples.json" with { type: "json" };
import { answersOf } from "./answers.ts";

/** What changes in an example of each id, as a diff. */
export type Examples = Readonly<Record<string, string>>;

/** All that is to be said of an id, in Markdown; `undefined` for what is none. */
export function sectionOf(
  id: string,
  examples: Examples = committed,
): string | undefined {
  const rule = CATALOGUE.get(id);
  if (!rule) return undefined;
  const answers = answersOf(rule).map(
    ([question, answer]) => `- **${question}**: ${answer}`,
  );
  return [
    `### ${id}`,
    `**${rule.severity}**: ${rule.summary}`,
    rule.what,
    answers.join("\n"),
    ["```diff", examples[id] ?? "", "```"].join("\n"),
  ].join("\n\n");
}

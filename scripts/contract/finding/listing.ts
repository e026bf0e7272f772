import { CATALOGUE } from "./catalogue.ts";
import { SEVERITIES, sideOf, type Severity } from "./rule.ts";

const MEANINGS: Readonly<Record<Severity, string>> = {
  breaking:
    "Somebody who keeps to the base document runs into it; a witness shows how.",
  undecided: "The contract, or the engine, cannot tell.",
  compatible: "Proved harmless; told because it is news.",
};

/** The catalogue as a page of documentation. */
export function catalogueListing(): string {
  const rules = [...CATALOGUE.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    "# Finding ids",
    "Generated from the rules in `finding/`; an id never changes its meaning. `npx vitest run test/contract/finding -u` writes this page anew.",
    ...SEVERITIES.flatMap((severity) => [
      `## ${severity}`,
      MEANINGS[severity],
      ...["operation", "request", "response"].flatMap((side) => {
        const lines = rules
          .filter((rule) => rule.severity === severity && sideOf(rule) === side)
          .map(({ id, summary }) => `- \`${id}\`: ${summary}`);
        return lines.length === 0 ? [] : [lines.join("\n")];
      }),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

import { CATALOGUE, SEVERITIES, sideOf } from "./catalogue.ts";
import type { Severity } from "./catalogue.ts";

const MEANINGS: Readonly<Record<Severity, string>> = {
  breaking:
    "Somebody who keeps to the base document runs into it; a witness shows how.",
  undecided: "The contract, or the engine, cannot tell.",
  compatible: "Proved harmless; told because it is news.",
};

/** The catalogue as a page of documentation. */
export function catalogueListing(): string {
  const ids = [...CATALOGUE].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "# Finding ids",
    "Generated from `finding/catalogue.ts`; an id never changes its meaning. `npx vitest run test/contract/finding -u` writes this page anew.",
    ...SEVERITIES.flatMap((severity) => [
      `## ${severity}`,
      MEANINGS[severity],
      ...["operation", "request", "response"].flatMap((side) => {
        const lines = ids
          .filter(
            ([id, entry]) => entry.severity === severity && sideOf(id) === side,
          )
          .map(([id, entry]) => `- \`${id}\`: ${entry.summary}`);
        return lines.length === 0 ? [] : [lines.join("\n")];
      }),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

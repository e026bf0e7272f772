import { CATALOGUE } from "../finding/catalogue.ts";
import {
  SEVERITIES,
  sideOf,
  type Rule,
  type Severity,
} from "../finding/rule.ts";
import { READING } from "./reading.ts";
import { sectionOf, type Examples } from "./section.ts";

const MEANINGS: Readonly<Record<Severity, string>> = {
  breaking:
    "Clients written for the base document can fail; a witness shows how.",
  undecided: "The contract, or the engine, cannot tell.",
  compatible: "Proved harmless; told because it is news.",
};

/** The guide to all findings as a page of documentation. */
export function guidePage(examples?: Examples): string {
  const rules = [...CATALOGUE.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    "# Findings",
    "Generated from the rules in `finding/` and the cases in `test/contract/cases/`; an id never changes its meaning. `npx vitest run test/contract/guide -u` writes this page anew. `gcore-contract-diff --explain ID` prints the section of an id.",
    READING,
    "## All ids",
    ...SEVERITIES.flatMap((severity) => index(severity, rules)),
    ...rules.flatMap(({ id }) => sectionOf(id, examples) ?? []),
  ]
    .join("\n\n")
    .concat("\n");
}

function index(severity: Severity, rules: readonly Rule[]): string[] {
  const lists = ["operation", "request", "response"].flatMap((side) => {
    const lines = rules
      .filter((rule) => rule.severity === severity && sideOf(rule) === side)
      .map(({ id, summary }) => `- [\`${id}\`](#${id}): ${summary}`);
    return lines.length === 0 ? [] : [lines.join("\n")];
  });
  return [`**${severity}**: ${MEANINGS[severity]}`, ...lists];
}

import { jsonText } from "../../openapi/json.ts";
import { describeFinding } from "../../contract/finding/messages.ts";
import type { Finding } from "../../contract/index.ts";
import type { UpdateOutcome, UpdateRefusal } from "../outcome.ts";
import { fit } from "../../contract/report/fit.ts";
import { cell, code } from "../../contract/report/escape/markdown.ts";
import {
  effectSentence,
  contractHeadline,
  notes,
  proposalSentence,
  refusalReason,
  settledSentence,
  treeSentence,
} from "./words.ts";

/** The report for a pull request: what changed, the version it asks for, and what is left to a human. */
export function markdownReport(outcome: UpdateOutcome): string {
  return fit((longestList) => compose(outcome, longestList));
}

/** The report for an issue: why an input can't be used. */
export function markdownRefusal(refusal: UpdateRefusal): string {
  const reasons = refusalReason(refusal).split("\n").map(code);
  return fit((longestList) =>
    join(
      "# Spec update: the input can't be used",
      items(reasons, longestList),
      treeSentence(refusal),
    ),
  );
}

function compose(outcome: UpdateOutcome, longestList: number): string {
  const { version, operations, contract, prose, files } = outcome;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `## ${title}\n\n${items(lines, longestList)}`;
  return join(
    `# Spec update: ${contractHeadline(outcome)}`,
    settledSentence(outcome),
    [
      "| | |",
      "|---|---|",
      `| source | ${cell(outcome.source)} |`,
      `| \`info.version\` | ${[...new Set([version.from, version.to])].map(cell).join(" → ")} |`,
      `| proposed version | ${proposalSentence(outcome)} |`,
    ].join("\n"),
    section("Operations added", operations.added.map(code)),
    section("Operations dropped", operations.dropped.map(code)),
    section("Contract", (contract.report?.findings ?? []).map(findingItem)),
    section(
      "Other changes",
      prose.map((at) => code(`#${at}`)),
    ),
    section("Notes", notes(outcome).map(code)),
    section("Files", files.map(code)),
    effectSentence(outcome),
    "## For the human",
    checklist(outcome)
      .map((task) => `- [ ] ${task}`)
      .join("\n"),
  );
}

function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

function items(lines: readonly string[], most: number): string {
  const left = lines.length - most;
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join("\n");
}

function findingItem(finding: Finding): string {
  const { severity, id, witness } = finding;
  const title = `**${severity}** \`${id}\`: ${code(describeFinding(finding))}`;
  if (witness === undefined) return title;
  return `${title}, for example ${code(jsonText(witness))}`;
}

function checklist(outcome: UpdateOutcome): string[] {
  const { contract, proposal, exploding } = outcome;
  return [
    contract.verdict !== "unchanged" &&
      "every change of the contract is understood, and the client follows it",
    exploding.length > 0 &&
      "the patterns that explode are never matched against long input",
    proposal.level !== "none" &&
      `the version is ${proposal.to}, and the changelog says why`,
    "`npm test` passes",
  ].filter((task) => task !== false);
}

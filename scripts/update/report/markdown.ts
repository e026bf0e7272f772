import { describeFinding } from "../../contract/finding/messages.ts";
import type { Finding } from "../../contract/index.ts";
import type { Outcome } from "../outcome.ts";
import {
  effectSentence,
  headline,
  notes,
  proposalSentence,
  settledSentence,
} from "./words.ts";

/** The report for a pull request: what changed, the version it asks for, and what is left to a human. */
export function markdownReport(outcome: Outcome): string {
  const { version, operations, contract, prose, files } = outcome;
  return [
    `# Spec update: ${headline(outcome)}`,
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
    section("For the human", checklist(outcome), "- [ ]"),
  ]
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

function section(
  title: string,
  items: readonly string[],
  bullet = "-",
): string {
  if (items.length === 0) return "";
  return [`## ${title}`, "", ...items.map((item) => `${bullet} ${item}`)].join(
    "\n",
  );
}

function findingItem(finding: Finding): string {
  const { severity, id, witness } = finding;
  const title = `**${severity}** \`${id}\`: ${code(describeFinding(finding))}`;
  if (witness === undefined) return title;
  return `${title}, for example ${code(JSON.stringify(witness))}`;
}

function checklist(outcome: Outcome): string[] {
  const { contract, proposal, exploding } = outcome;
  return [
    ...(contract.verdict === "unchanged"
      ? []
      : [
          "every change of the contract is understood, and the client follows it",
        ]),
    ...(exploding.length === 0
      ? []
      : ["the patterns that explode are never matched against long input"]),
    ...(proposal.level === "none"
      ? []
      : [`the version is ${proposal.to}, and the changelog says why`]),
    "`npm test` passes",
  ];
}

function cell(text: string): string {
  return code(text).replaceAll("|", "\\|");
}

// Upstream's text goes into a pull request: only a code span keeps it from
// being a mention, a link or HTML.
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const longest = Math.max(
    0,
    ...Array.from(line.matchAll(/`+/g), ([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

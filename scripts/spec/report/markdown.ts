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
      `| source | ${code(outcome.source)} |`,
      `| \`info.version\` | ${code(version.from)} → ${code(version.to)} |`,
      `| proposed version | ${proposalSentence(outcome)} |`,
    ].join("\n"),
    section("Operations added", operations.added.map(code)),
    section("Operations dropped", operations.dropped.map(code)),
    section(
      "Contract",
      contract.pointers.map((at) => code(`#${at}`)),
    ),
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

// Upstream's text goes into a pull request: only a code span keeps it from
// being a mention, a link, HTML or the end of a table cell.
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const longest = Math.max(
    0,
    ...Array.from(line.matchAll(/`+/g), ([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

import { formatText } from "../../contract/report/text.ts";
import type { UpdateOutcome } from "../outcome.ts";
import { printable } from "../../openapi/printable.ts";
import {
  effectSentence,
  contractHeadline,
  notes,
  proposalSentence,
  settledSentence,
} from "./words.ts";

const LABEL_WIDTH = 14;

/** The report for a terminal. */
export function textReport(outcome: UpdateOutcome): string {
  const { version, operations, contract, prose, files } = outcome;
  const rows: [label: string, lines: readonly string[]][] = [
    [
      "info.version",
      [
        version.from === version.to
          ? version.to
          : `${version.from} → ${version.to}`,
      ],
    ],
    ["operations", operations.kept],
    ["added", operations.added],
    ["dropped", operations.dropped],
    ["other changes", prose.map((pointer) => `#${pointer}`)],
    ["notes", notes(outcome)],
    ["files", files],
    ["version", [proposalSentence(outcome)]],
  ];
  const body = rows.flatMap(([label, lines]) =>
    lines.map(
      (line, at) => `  ${(at === 0 ? label : "").padEnd(LABEL_WIDTH)} ${line}`,
    ),
  );
  return [
    settledSentence(outcome),
    `${outcome.source}: ${contractHeadline(outcome)}`,
    ...body,
    ...(contract.report === undefined
      ? []
      : formatText(contract.report, { withoutRelease: true })
          .trimEnd()
          .split("\n")),
    effectSentence(outcome),
  ]
    .filter((line) => line !== "")
    .map((line) => `${printable(line)}\n`)
    .join("");
}

import { jsonText } from "../../openapi/json.ts";
import { printableLines } from "../../openapi/printable.ts";
import { acceptedBreak } from "../accept/acceptance.ts";
import { fingerprintOf } from "../accept/fingerprint.ts";
import { CATALOGUE } from "../finding/catalogue.ts";
import { describeFinding } from "../finding/messages.ts";
import type { Advice, Severity } from "../finding/rule.ts";
import type { Finding, Location } from "../finding/types.ts";
import { answersOf } from "../guide/answers.ts";
import { sectionOf } from "../guide/section.ts";
import { releaseLevel } from "../release.ts";
import { sarifText, sarifUri } from "./escape/sarif.ts";
import { causePositions } from "./cause/positions.ts";
import type { Report } from "./report.ts";
import { fileOf } from "./source-file.ts";
import { operationsAt } from "./words.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  breaking: "error",
  undecided: "warning",
  compatible: "note",
};

/** A SARIF 2.1.0 log: a rule an id, a result a finding, what is accepted as suppressed. SARIF has no groups: causes are properties. */
export function formatSarif(report: Report): string {
  const causes = causePositions(report);
  const causeAt = new Map(
    causes.flatMap(({ findings }, cause) =>
      findings.map((position) => [position, cause] as const),
    ),
  );
  const ids = [...new Set(report.findings.map(({ id }) => id))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "gcore-contract-diff",
            rules: ids.map((id) => ruleOf(id)),
          },
        },
        columnKind: "utf16CodeUnits",
        results: report.findings.map((finding, position) => ({
          ...resultOf(finding, ids.indexOf(finding.id), report),
          properties: {
            cause: causeAt.get(position),
            places: finding.places,
            ...(finding.witness && { witness: finding.witness }),
          },
        })),
        properties: {
          base: report.base,
          revised: report.revised,
          release: releaseLevel(report.findings[0]?.severity ?? "unchanged"),
          causes,
        },
      },
    ],
  };
  return printableLines(`${jsonText(log, "  ")}\n`);
}

function ruleOf(id: string): object {
  const rule = CATALOGUE.get(id);
  return {
    id,
    shortDescription: { text: rule?.summary ?? id },
    ...(rule && {
      fullDescription: { text: rule.what },
      help: { text: adviceText(rule), markdown: sectionOf(id) },
    }),
    defaultConfiguration: { level: LEVELS[rule?.severity ?? "compatible"] },
  };
}

function adviceText(advice: Advice): string {
  return answersOf(advice)
    .map(([question, answer]) => `${question}: ${answer}`)
    .join("\n");
}

function resultOf(finding: Finding, ruleIndex: number, report: Report): object {
  const { id, severity, location, places } = finding;
  const accepted = acceptedBreak(finding, report.acceptance);
  const operations = operationsAt(places);
  const others =
    operations.length > 1 ? ` and ${operations.length - 1} more` : "";
  const here = locationOf("revised", location.revised, report);
  const there = locationOf("base", location.base, report);
  return {
    ruleId: id,
    ruleIndex,
    level: LEVELS[severity],
    message: {
      text: sarifText(
        `${describeFinding(finding)} in ${operations[0]}${others}`,
      ),
    },
    locations: [here],
    ...(location.base && {
      relatedLocations: [{ ...there, id: 1, message: { text: "base" } }],
    }),
    partialFingerprints: { "contractFinding/v1": fingerprintOf(finding) },
    ...(accepted && {
      suppressions: [
        {
          kind: "external",
          status: "accepted",
          justification: accepted.reason,
        },
      ],
    }),
  };
}

function locationOf(
  side: "base" | "revised",
  location: Location | undefined,
  report: Report,
) {
  const { file = report[side], line, column, pointer } = location ?? {};
  return {
    physicalLocation: {
      artifactLocation: { uri: sarifUri(fileOf(file, report) ?? file) },
      // A viewer needs a line to show a result at all.
      region: {
        startLine: line ?? 1,
        ...(column !== undefined && { startColumn: column }),
      },
    },
    ...(pointer !== undefined && {
      logicalLocations: [{ fullyQualifiedName: pointer }],
    }),
  };
}

import { jsonText } from "../../openapi/json.ts";
import { printableLines } from "../../openapi/printable.ts";
import { acceptedBreak } from "../accept/acceptance.ts";
import { fingerprintOf } from "../accept/fingerprint.ts";
import { releaseLevel } from "../release.ts";
import { causePositions } from "./cause/positions.ts";
import type { Report } from "./report.ts";

/** The format that `report.schema.json` describes. */
export function formatJson(report: Report): string {
  const { base, revised, operations, findings, summary, acceptance } = report;
  const output = {
    version: 1,
    base,
    revised,
    operations,
    findings: findings.map((finding) => {
      const accepted = acceptedBreak(finding, acceptance);
      return {
        ...finding,
        fingerprint: fingerprintOf(finding),
        ...(accepted && { accepted }),
      };
    }),
    causes: causePositions(report),
    summary,
    release: releaseLevel(findings[0]?.severity ?? "unchanged"),
    ...(acceptance && {
      acceptance: {
        file: acceptance.file,
        expired: acceptance.expired,
        unmatched: acceptance.unmatched,
      },
    }),
  };
  return printableLines(`${jsonText(output, "  ")}\n`);
}

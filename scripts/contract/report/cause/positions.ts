import type { Finding } from "../../finding/types.ts";
import { causesOf, STANDINGS, type CauseStanding } from "../causes.ts";
import type { Report } from "../report.ts";

/** A cause for programs; its findings are told by their positions in the report, from 0. */
interface CausePositions {
  readonly standing: CauseStanding;
  /** Each of its changes once. */
  readonly changes: readonly number[];
  readonly findings: readonly number[];
}

export function causePositions(report: Report): readonly CausePositions[] {
  const causes = causesOf(report);
  const positions = new Map(
    report.findings.map((finding, position) => [finding, position]),
  );
  const positionsOf = (findings: readonly Finding[]): readonly number[] =>
    findings.flatMap((finding) => positions.get(finding) ?? []);
  return STANDINGS.flatMap((standing) =>
    causes[standing].map(({ changes, findings }) => ({
      standing,
      changes: positionsOf(changes),
      findings: positionsOf(findings),
    })),
  );
}

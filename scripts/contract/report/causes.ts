import { acceptedBreak } from "../accept/acceptance.ts";
import { fingerprintOf } from "../accept/fingerprint.ts";
import type { Severity } from "../finding/rule.ts";
import type { Finding, Occurrence } from "../finding/types.ts";
import { groupBy } from "../../openapi/group-by.ts";
import { groupByReader, type Group } from "./cause/grouping.ts";
import { likenessOf } from "./cause/likeness.ts";
import type { Report } from "./report.ts";

/** What a reader would call one cause: what changed in one component or operation, or the same change in several. */
export interface Cause {
  /** Each change once, by the finding that shows it in most places; that which shows most first. */
  readonly changes: readonly [Finding, ...Finding[]];
  readonly findings: readonly Finding[];
  /** Those of the first change first. */
  readonly places: readonly Occurrence[];
}

/** What a reader is led through, in this order. */
export type CauseStanding = Severity | "accepted";
export const STANDINGS: readonly CauseStanding[] = [
  "breaking",
  "undecided",
  "accepted",
  "compatible",
];

/** The causes of a report by what they mean for its reader, those that show most first. */
export function causesOf(
  report: Report,
): Readonly<Record<CauseStanding, readonly Cause[]>> {
  const standings = groupBy(report.findings, (finding) =>
    acceptedBreak(finding, report.acceptance) ? "accepted" : finding.severity,
  );
  const causes = (standing: CauseStanding): readonly Cause[] =>
    groupsOf(standing, standings.get(standing) ?? [])
      .map(causeOf)
      .sort((a, b) => b.places.length - a.places.length);
  return {
    breaking: causes("breaking"),
    undecided: causes("undecided"),
    accepted: causes("accepted"),
    compatible: causes("compatible"),
  };
}

/** What was accepted goes by its entry: each has a reason of its own. */
function groupsOf(
  standing: CauseStanding,
  findings: readonly Finding[],
): readonly Group[] {
  return standing === "accepted"
    ? [...groupBy(findings, fingerprintOf).values()]
    : groupByReader(findings);
}

/** How many findings stand behind causes. */
export function findingCount(causes: readonly Cause[]): number {
  return causes.reduce((count, { findings }) => count + findings.length, 0);
}

/** Where one of its changes shows, whoever made it. */
export function placesOfChange(
  { findings }: Cause,
  change: Finding,
): readonly Occurrence[] {
  const likeness = likenessOf(change);
  return findings
    .filter((finding) => likenessOf(finding) === likeness)
    .flatMap(({ places }) => places);
}

function causeOf(findings: Group): Cause {
  const changes = [...groupBy(findings, likenessOf).values()]
    .map((same) => same.reduce(withMorePlaces))
    .sort((a, b) => b.places.length - a.places.length);
  const [first = findings[0], ...others] = changes;
  return {
    changes: [first, ...others],
    findings,
    places: [...new Set([first, ...findings])].flatMap(({ places }) => places),
  };
}

function withMorePlaces(best: Finding, each: Finding): Finding {
  return each.places.length > best.places.length ? each : best;
}

import { acceptedBreak } from "../accept/acceptance.ts";
import type { AcceptedBreak } from "../accept/accept-file.ts";
import type { Severity } from "../finding/rule.ts";
import type { Finding, Occurrence } from "../finding/types.ts";
import type { Report } from "./report.ts";

/** Findings that are the same change, made in one or several places of the documents. */
export interface Cause {
  /** The one that is shown: that with the most places. */
  readonly example: Finding;
  readonly findings: readonly Finding[];
  readonly places: readonly Occurrence[];
  /** Set where all of it is accepted. */
  readonly accepted?: AcceptedBreak;
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
  const groups: Record<CauseStanding, Map<string, Finding[]>> = {
    breaking: new Map(),
    undecided: new Map(),
    accepted: new Map(),
    compatible: new Map(),
  };
  for (const finding of report.findings) {
    const accepted = acceptedBreak(finding, report.acceptance);
    const group = groups[accepted ? "accepted" : finding.severity];
    const key = accepted?.fingerprint ?? changeOf(finding);
    const same = group.get(key);
    if (same) same.push(finding);
    else group.set(key, [finding]);
  }
  const causes = (standing: CauseStanding): readonly Cause[] =>
    [...groups[standing].values()]
      .map((findings) => causeOf(findings, report))
      .sort((a, b) => b.places.length - a.places.length);
  return {
    breaking: causes("breaking"),
    undecided: causes("undecided"),
    accepted: causes("accepted"),
    compatible: causes("compatible"),
  };
}

/** How many findings stand behind causes. */
export function findingCount(causes: readonly Cause[]): number {
  return causes.reduce((count, { findings }) => count + findings.length, 0);
}

/** What differs, and what it differs in: `limit` has a new maximum, wherever it is. */
function changeOf({ id, args, places }: Finding): string {
  const { property, values, keyword, base, revised, reason } = args;
  const what = property ?? values ?? [keyword, base, revised];
  return JSON.stringify([id, what, reason, nameIn(places[0]?.at ?? "")]);
}

/** The last name of `200 body/results/0/port_id`, positions left out. */
function nameIn(at: string): string | undefined {
  const steps = at.split(/[/ ]/);
  return steps.findLast((step) => !/^\d+$/.test(step));
}

function causeOf(findings: readonly Finding[], report: Report): Cause {
  const example = findings.reduce((best, each) =>
    each.places.length > best.places.length ? each : best,
  );
  const accepted = acceptedBreak(example, report.acceptance);
  return {
    example,
    findings,
    places: findings.flatMap(({ places }) => places),
    ...(accepted && { accepted }),
  };
}

import { tokensOf } from "../../openapi/pointer.ts";
import { acceptedBreak } from "../accept/acceptance.ts";
import type { AcceptedBreak } from "../accept/accept-file.ts";
import type { Severity } from "../finding/rule.ts";
import type { Finding, Occurrence } from "../finding/types.ts";
import type { Report } from "./report.ts";

/** What changed in one component, or in one operation's own part of the document; made alike in several, it is still one cause. */
export interface Cause {
  /** Each change once, by the finding that shows it in most places; that which shows most first. */
  readonly changes: readonly [Finding, ...Finding[]];
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
  const standings = groupBy(report.findings, (finding) =>
    acceptedBreak(finding, report.acceptance) ? "accepted" : finding.severity,
  );
  const causes = (standing: CauseStanding): readonly Cause[] =>
    groupsOf(standings.get(standing) ?? [], report)
      .map((findings) => causeOf(findings, report))
      .sort((a, b) => b.places.length - a.places.length);
  return {
    breaking: causes("breaking"),
    undecided: causes("undecided"),
    accepted: causes("accepted"),
    compatible: causes("compatible"),
  };
}

type Group = readonly [Finding, ...Finding[]];

/** Findings by the owner of what changed, and owners in which the same changed by that. What is accepted goes by its entry. */
function groupsOf(
  findings: readonly Finding[],
  { acceptance }: Report,
): readonly Group[] {
  const owners = groupBy(
    findings,
    (finding) =>
      acceptedBreak(finding, acceptance)?.fingerprint ?? ownerOf(finding),
  );
  const alike = groupBy([...owners.values()], (owned) =>
    JSON.stringify([...new Set(owned.map(changeOf))].sort()),
  );
  return [...alike.values()].map(([first, ...more]) => [
    ...first,
    ...more.flat(),
  ]);
}

function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly [Item, ...Item[]]> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The component that changed, or the operation with what it says itself. */
function ownerOf(finding: Finding): string {
  const { base, revised } = finding.location;
  const { file = "", pointer = "" } = base ?? revised ?? {};
  const owner = tokensOf(pointer).slice(0, 3);
  // One finding of many operations is no matter of the one where it was found first.
  const isShared = owner[0] === "paths" && operationsIn(finding) > 1;
  return JSON.stringify(isShared ? changeOf(finding) : [file, ...owner]);
}

function operationsIn({ places }: Finding): number {
  return new Set(
    places.map(({ operation: { method, path } }) => `${method} ${path}`),
  ).size;
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

function causeOf(findings: Group, report: Report): Cause {
  const changes = [...groupBy(findings, changeOf).values()]
    .map((same) => same.reduce(withMorePlaces))
    .sort((a, b) => b.places.length - a.places.length);
  const [first = findings[0], ...others] = changes;
  const accepted = acceptedBreak(first, report.acceptance);
  return {
    changes: [first, ...others],
    findings,
    places: findings.flatMap(({ places }) => places),
    ...(accepted && { accepted }),
  };
}

function withMorePlaces(best: Finding, each: Finding): Finding {
  return each.places.length > best.places.length ? each : best;
}

import { fingerprintOf } from "../accept/fingerprint.ts";
import type {
  Finding,
  Location,
  Occurrence,
  OperationRef,
} from "../finding/types.ts";
import { expectationOf } from "../finding/expectation.ts";
import { describeFinding } from "../finding/messages.ts";
import { PRESENCE_RULES } from "../finding/presence-change.ts";
import { releaseLevel } from "../release.ts";
import {
  findingCount,
  placesOfChange,
  STANDINGS,
  type Cause,
  type causesOf,
  type CauseStanding,
} from "./causes.ts";
import type { Report } from "./report.ts";

/** The sentences that several formats say, still to be escaped by each. */

export type Causes = ReturnType<typeof causesOf>;

/** The answer in one line; `quote` is how the format writes what isn't ours. */
export function headline(
  report: Report,
  causes: Causes,
  quote: (text: string) => string = (text) => text,
): string {
  const broken = causes.breaking.length > 0;
  const doubtful = causes.undecided.length > 0;
  if (report.client !== undefined) {
    const client = quote(report.client);
    const revised = quote(report.revised);
    if (broken) return `No longer true: ${client} does not fit ${revised}`;
    return doubtful
      ? `Perhaps no longer true: whether ${client} fits ${revised} is undecided`
      : `Still true: ${client} fits ${revised}`;
  }
  if (broken) return "Breaking: clients written for the base can fail";
  if (doubtful) return "Undecided: a human has to judge";
  if (causes.accepted.length > 0)
    return "Accepted: every break is one that was decided on";
  if (report.operations.length === 0)
    return "Nothing compared: neither document has an operation or a webhook";
  return causes.compatible.length > 0
    ? "Compatible: it changed, and breaks nobody"
    : "Unchanged: both promise the same";
}

/** How much of what there is: `86 breaking in 43 causes, …`. */
export function countsSentence(report: Report, causes: Causes): string {
  const counts = STANDINGS.filter(
    (standing) => standing !== "accepted" || causes.accepted.length > 0,
  ).map((standing) => countOf(standing, causes));
  const broken = operationsAt(
    causes.breaking.flatMap(({ places }) => places),
  ).length;
  const compared = `${plural(report.operations.length, "operation")} compared`;
  return `${counts.join(", ")}; ${compared}${broken > 0 ? `, ${broken} with a break` : ""}`;
}

/** `86 breaking in 43 causes`, or `3 breaking` where each is its own cause. */
export function countOf(standing: CauseStanding, causes: Causes): string {
  const group = causes[standing];
  const count = findingCount(group);
  const text = `${count} ${standing}`;
  return count === group.length
    ? text
    : `${text} in ${plural(group.length, "cause")}`;
}

/** The part of a version that the change moves, whatever was accepted. */
export function releaseSentence({ findings }: Report): string {
  const verdict = findings[0]?.severity ?? "unchanged";
  const level = releaseLevel(verdict);
  const doubt = " unless what is undecided turns out to break nobody";
  return `By semantic versioning: ${level}${verdict === "undecided" ? doubt : ""}`;
}

/** What became of the entries of the accept file that need a hand. */
export function acceptanceNotes({ acceptance }: Report): readonly string[] {
  if (!acceptance) return [];
  const { file, accepted, expired, unmatched } = acceptance;
  return [
    ...expired.map(
      ({ id, fingerprint, expires }) =>
        `expired: ${id} ${fingerprint} was accepted until ${expires} and counts again; renew or remove it in ${file}`,
    ),
    ...unmatched.map(
      ({ id, fingerprint }) =>
        `unmatched: ${id} ${fingerprint} answers to no finding; remove it from ${file}`,
    ),
    ...[...accepted.values()]
      .filter(({ reason }) => reason.trim() === "")
      .map(
        ({ id, fingerprint }) =>
          `no reason: ${id} ${fingerprint} is accepted; say why in ${file}`,
      ),
  ];
}

/** What a witness is. */
export function witnessSentence({ side, operation }: Finding): string {
  return side === "response"
    ? `The revised server may answer ${operation.method} ${operation.path} with this:`
    : "A client of the base may send this:";
}

/** Who refuses what is marked in it, and by which rule. */
export function refusalSentence(finding: Finding, report: Report): string {
  const { side, location, id } = finding;
  if (side === "response") {
    return `A client of the base can fail on it: by ${whereIn(report.base, location.base)} it expects ${expectationOf(finding)}`;
  }
  const by = whereIn(report.revised, location.revised);
  return id === PRESENCE_RULES.removed.id
    ? `The revised server refuses it: ${by} describes no such operation`
    : `The revised server refuses it: by ${by} it expects ${expectationOf(finding)}`;
}

/** Why that is certain, where there is a witness. */
export function proofSentences({
  breaking,
  accepted,
}: Causes): readonly string[] {
  return breaking.length + accepted.length > 0
    ? [
        "Each break has an example that two independent validators have confirmed.",
      ]
    : [];
}

export function acceptedSentence(finding: Finding, report: Report): string {
  const entry = report.acceptance?.accepted.get(fingerprintOf(finding));
  if (!entry) return "";
  const by = entry.author === undefined ? "" : ` by ${entry.author}`;
  const until = entry.expires === undefined ? "" : ` until ${entry.expires}`;
  return `accepted${by}${until}: ${entry.reason || "no reason given"}`;
}

/** Where an id is explained. */
export const EXPLAIN_HINT =
  "What an id means, and what to do: `gcore-contract-diff --explain ID`";

/** What one change of a cause is, and how often it shows where it doesn't show in all of the operations. */
export function changeSentence(cause: Cause, change: Finding): string {
  // Most causes are one change, and show in hundreds of places.
  if (cause.changes.length === 1) return describeFinding(change);
  const count = operationsAt(placesOfChange(cause, change)).length;
  const isEverywhere = count === operationsAt(cause.places).length;
  const share = isEverywhere ? "" : `, in ${count} of these operations`;
  return describeFinding(change) + share;
}

/** The operations of places, each once. */
export function operationsAt(places: readonly Occurrence[]): readonly string[] {
  return [...new Set(places.map(({ operation }) => operationName(operation)))];
}

export function operationName({
  method,
  path,
  operationId,
}: OperationRef): string {
  return `${method} ${path}${operationId === undefined ? "" : ` (${operationId})`}`;
}

/** `new.yaml:7:3`, which terminals and editors open, or the name alone where the line isn't known. */
export function whereIn(
  source: string,
  location: Location | undefined,
): string {
  const { file = source, line, column } = location ?? {};
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

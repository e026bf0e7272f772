import type { Finding } from "../finding/types.ts";
import type { AcceptedBreak } from "./accept-file.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** What a list of accepted breaks comes to, on a day. */
export interface Acceptance {
  readonly file: string;
  /** What is accepted today, by fingerprint. */
  readonly accepted: ReadonlyMap<string, AcceptedBreak>;
  /** Entries whose day is past: what they accepted counts again. */
  readonly expired: readonly AcceptedBreak[];
  /** Entries that no finding answers to: they can go. */
  readonly unmatched: readonly AcceptedBreak[];
}

/** `today` is YYYY-MM-DD. */
export function judgeAcceptance(
  file: string,
  entries: readonly AcceptedBreak[],
  findings: readonly Finding[],
  today: string,
): Acceptance {
  const found = new Set(findings.filter(isAcceptable).map(fingerprintOf));
  const matched = entries.filter(({ fingerprint }) => found.has(fingerprint));
  const isExpired = ({ expires }: AcceptedBreak): boolean =>
    expires !== undefined && expires < today;
  return {
    file,
    accepted: new Map(
      matched
        .filter((entry) => !isExpired(entry))
        .map((entry) => [entry.fingerprint, entry]),
    ),
    expired: matched.filter(isExpired),
    unmatched: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

/** What was accepted of a finding; `undefined` where it counts. */
export function acceptedBreak(
  finding: Finding,
  acceptance: Acceptance | undefined,
): AcceptedBreak | undefined {
  if (!acceptance || acceptance.accepted.size === 0) return undefined;
  return isAcceptable(finding)
    ? acceptance.accepted.get(fingerprintOf(finding))
    : undefined;
}

/** The entries there are, and one for each finding that counts; reasons are left to a human. */
export function draftAccepted(
  entries: readonly AcceptedBreak[],
  findings: readonly Finding[],
): readonly AcceptedBreak[] {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const drafts = new Map<string, AcceptedBreak>();
  for (const finding of findings.filter(isAcceptable)) {
    const fingerprint = fingerprintOf(finding);
    if (known.has(fingerprint)) continue;
    drafts.set(fingerprint, { fingerprint, id: finding.id, reason: "" });
  }
  return [...entries, ...drafts.values()];
}

function isAcceptable({ severity }: Finding): boolean {
  return severity !== "compatible";
}

import { isObject } from "../../openapi/json.ts";
import { AcceptError, type AcceptFault } from "./accept-error.ts";

/** Where accepted breaks stand unless another file is named. */
export const ACCEPT_FILE = "openapi/accepted-breaks.json";

/** A break that somebody has decided to live with. */
export interface AcceptedBreak {
  readonly fingerprint: string;
  /** The finding's id, for who reads the file. */
  readonly id: string;
  /** Empty in a draft. */
  readonly reason: string;
  readonly author?: string;
  /** The last day on which it holds, YYYY-MM-DD in UTC. */
  readonly expires?: string;
}

const MEMBERS = ["fingerprint", "id", "reason", "author", "expires"] as const;
const REQUIRED: readonly string[] = ["fingerprint", "id", "reason"];

/** Reads the file's text; throws an {@link AcceptError} that names all its faults. */
export function parseAccepted(
  file: string,
  text: string,
): readonly AcceptedBreak[] {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AcceptError(file, { kind: "not-json", reason });
  }
  if (!Array.isArray(entries)) {
    throw new AcceptError(file, { kind: "not-a-list" });
  }
  const seen = new Set<unknown>();
  const faults = entries.flatMap((value: unknown, index) =>
    faultsOf(value, index + 1, seen),
  );
  if (faults.length > 0) throw new AcceptError(file, ...faults);
  return entries as readonly AcceptedBreak[];
}

/** The text of the file; parses back to the same entries. */
export function printAccepted(entries: readonly AcceptedBreak[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function faultsOf(
  value: unknown,
  entry: number,
  seen: Set<unknown>,
): readonly AcceptFault[] {
  if (!isObject(value)) return [{ kind: "not-an-entry", entry }];
  const unknown = Object.keys(value)
    .filter((member) => !MEMBERS.some((known) => known === member))
    .map((member): AcceptFault => {
      return { kind: "unknown-member", entry, member, known: MEMBERS };
    });
  const notText = MEMBERS.filter(
    (member) =>
      (value[member] !== undefined || REQUIRED.includes(member)) &&
      typeof value[member] !== "string",
  ).map((member): AcceptFault => ({ kind: "not-text", entry, member }));
  const { fingerprint, expires } = value;
  const more: AcceptFault[] = [];
  if (typeof expires === "string" && !isDate(expires)) {
    more.push({ kind: "not-a-date", entry, member: "expires" });
  }
  if (typeof fingerprint === "string" && seen.has(fingerprint)) {
    more.push({ kind: "duplicate", entry, fingerprint });
  }
  seen.add(fingerprint);
  return [...unknown, ...notText, ...more];
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  // `Date.parse` takes 31 February for the third of March.
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}

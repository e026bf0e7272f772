import { type FaultIn, quote } from "../../openapi/fault.ts";
import { SpecError } from "../../openapi/spec-error.ts";

export type AcceptFault = FaultIn<typeof ACCEPT_WORDS>;

type Entry = { readonly entry: number };
type Member = Entry & { readonly member: string };

/** Why a file of accepted breaks can't be used. `entry` counts from 1. */
const ACCEPT_WORDS = {
  missing: () =>
    "there is no such file; leave out --accept, or draft one with --write-accepted",
  "not-a-list": () => "not a list of accepted breaks; make it a JSON array",
  "not-json": ({ reason }: { readonly reason: string }) =>
    `not JSON (${reason}); correct it`,
  "not-an-entry": ({ entry }: Entry) =>
    `entry ${entry} is no object; give it a fingerprint, an id and a reason`,
  "unknown-member": ({
    entry,
    member,
    known,
  }: Member & { readonly known: readonly string[] }) =>
    `entry ${entry} has a member ${quote(member)}; an entry has ${known.join(", ")}`,
  "not-text": ({ entry, member }: Member) =>
    `entry ${entry} has no text under ${quote(member)}; give it one`,
  "not-a-date": ({ entry, member }: Member) =>
    `entry ${entry} has no date under ${quote(member)}; write it as YYYY-MM-DD, or leave it out`,
  duplicate: ({
    entry,
    fingerprint,
  }: Entry & { readonly fingerprint: string }) =>
    `entry ${entry} repeats the fingerprint ${quote(fingerprint)}; keep one of them`,
};

export class AcceptError extends SpecError<AcceptFault> {
  constructor(file: string, ...faults: readonly AcceptFault[]) {
    super(file, faults, ACCEPT_WORDS);
  }
}

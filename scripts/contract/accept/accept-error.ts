import type { AnyFault } from "../../openapi/fault.ts";
import { SpecError } from "../../openapi/spec-error.ts";
import { quote, type Words } from "../../openapi/wording.ts";

/** Why a file of accepted breaks can't be used. `entry` counts from 1. */
export type AcceptFault =
  | (AnyFault & { readonly kind: "missing" | "not-a-list" })
  | (AnyFault & { readonly kind: "not-json"; readonly reason: string })
  | (AnyFault & { readonly kind: "not-an-entry"; readonly entry: number })
  | (AnyFault & {
      readonly kind: "unknown-member";
      readonly entry: number;
      readonly member: string;
      readonly known: readonly string[];
    })
  | (AnyFault & {
      readonly kind: "not-text" | "not-a-date";
      readonly entry: number;
      readonly member: string;
    })
  | (AnyFault & {
      readonly kind: "duplicate";
      readonly entry: number;
      readonly fingerprint: string;
    });

const WORDS: Words<AcceptFault> = {
  missing: () =>
    "there is no such file; leave out --accept, or draft one with --write-accepted",
  "not-a-list": () => "not a list of accepted breaks; make it a JSON array",
  "not-json": ({ reason }) => `not JSON (${reason}); correct it`,
  "not-an-entry": ({ entry }) =>
    `entry ${entry} is no object; give it a fingerprint, an id and a reason`,
  "unknown-member": ({ entry, member, known }) =>
    `entry ${entry} has a member ${quote(member)}; an entry has ${known.join(", ")}`,
  "not-text": ({ entry, member }) =>
    `entry ${entry} has no text under ${quote(member)}; give it one`,
  "not-a-date": ({ entry, member }) =>
    `entry ${entry} has no date under ${quote(member)}; write it as YYYY-MM-DD, or leave it out`,
  duplicate: ({ entry, fingerprint }) =>
    `entry ${entry} repeats the fingerprint ${quote(fingerprint)}; keep one of them`,
};

export class AcceptError extends SpecError<AcceptFault> {
  constructor(file: string, ...faults: readonly AcceptFault[]) {
    super(file, faults, WORDS);
  }
}

import type { Operation } from "../operation/model.ts";
import { credentialsOf } from "../operation/security-draft.ts";
import type { Difference, Json } from "../schema/index.ts";
import type { FindingId } from "./catalogue.ts";
import type { Change } from "./types.ts";
import type { Shift } from "./value-change.ts";

/** Names what stands between the credentials that the writer sends and those that the reader asks for. */
export function securityChange(
  shift: Shift,
  found: Difference,
  writer: Operation,
  reader: Operation,
): Change {
  const sent = credentialsIn(found.leaf);
  const asked = reader.security.alternatives.map(credentialsOf);
  const missing = asked
    .map((names) => names.filter((name) => !sent.includes(name)))
    .reduce((best, names) => (names.length < best.length ? names : best));
  const [base, revised] =
    shift === "narrowed" ? [writer, reader] : [reader, writer];
  return {
    id: isUndefined([...sent, ...asked.flat()])
      ? "request-security-undefined"
      : idOf(shift === "narrowed", sent, missing, asked),
    base: base.security.pointer,
    revised: revised.security.pointer,
    at: "security",
    args: { sent, missing },
  };
}

function idOf(
  narrowed: boolean,
  sent: readonly string[],
  missing: readonly string[],
  asked: readonly (readonly string[])[],
): FindingId {
  if (sent.length === 0) {
    return `request-security-became-${narrowed ? "required" : "optional"}`;
  }
  if (missing.every((name) => name.includes(" scope "))) {
    return `request-security-scope-${narrowed ? "added" : "removed"}`;
  }
  const isContained = asked.some((names) =>
    sent.every((name) => names.includes(name)),
  );
  if (isContained) {
    return `request-security-requirement-${narrowed ? "added" : "removed"}`;
  }
  return `request-security-alternative-${narrowed ? "removed" : "added"}`;
}

function isUndefined(names: readonly string[]): boolean {
  return names.some((name) => name.startsWith("undefined "));
}

function credentialsIn(security: Json): readonly string[] {
  return Object.keys(security ?? {}).filter((name) => name !== "anonymous");
}

import type { Alternative, Operation } from "../operation/model.ts";
import { credentialsOf } from "../operation/security-draft.ts";
import type { Difference, Json } from "../schema/index.ts";
import type { FindingId } from "./catalogue.ts";
import { securityPlaces } from "./security-place.ts";
import type { Change } from "./types.ts";
import type { Shift } from "./value-change.ts";

/** Names what stands between the credentials that the writer sends and those that the reader asks for. */
export function securityChange(
  shift: Shift,
  found: Difference,
  writer: Operation,
  reader: Operation,
): Change {
  const narrowed = shift === "narrowed";
  const sent = credentialsIn(found.leaf);
  const asked = reader.security.alternatives.map(credentialsOf);
  const { nearest, missing } = nearestTo(sent, reader.security.alternatives);
  const offered = writer.security.alternatives.find((alternative) => {
    const names = new Set(credentialsOf(alternative));
    return names.size === sent.length && sent.every((name) => names.has(name));
  });
  // More ways in harm nobody, wherever they lead.
  const isOpen = narrowed && isUndefined([...sent, ...asked.flat()]);
  const id = isOpen
    ? "request-security-undefined"
    : idOf(narrowed, sent, missing, asked);
  const places = securityPlaces(
    { security: writer.security, alternative: offered },
    { security: reader.security, alternative: nearest },
    missing,
  );
  return {
    id,
    base: narrowed ? places.writer : places.reader,
    revised: narrowed ? places.reader : places.writer,
    at: "security",
    args: { sent, missing },
  };
}

function nearestTo(
  sent: readonly string[],
  alternatives: readonly Alternative[],
): { readonly nearest: Alternative; readonly missing: readonly string[] } {
  return alternatives
    .map((nearest) => ({
      nearest,
      missing: credentialsOf(nearest).filter((name) => !sent.includes(name)),
    }))
    .reduce((best, each) =>
      each.missing.length < best.missing.length ? each : best,
    );
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

import type { SecurityAlternative, Operation } from "../operation/model.ts";
import { credentialsOf } from "../operation/security-draft.ts";
import type { Difference, Json } from "../schema/index.ts";
import { securityPlaces } from "./security-place.ts";
import type { Change, Shift } from "./change.ts";
import { breaking, compatible, undecided, type Rule } from "./rule.ts";

export const SECURITY_RULES = {
  anonymous: {
    narrowed: breaking(
      "request-security-became-required",
      "anonymous requests are refused",
    ),
    widened: compatible(
      "request-security-became-optional",
      "anonymous requests are let in",
    ),
  },
  scope: {
    narrowed: breaking(
      "request-security-scope-added",
      "a further scope is needed",
    ),
    widened: compatible(
      "request-security-scope-removed",
      "a scope is no longer needed",
    ),
  },
  requirement: {
    narrowed: breaking(
      "request-security-requirement-added",
      "a further credential is needed",
    ),
    widened: compatible(
      "request-security-requirement-removed",
      "a credential is no longer needed",
    ),
  },
  alternative: {
    narrowed: breaking(
      "request-security-alternative-removed",
      "a way to authenticate is gone",
    ),
    widened: compatible(
      "request-security-alternative-added",
      "there is a further way to authenticate",
    ),
  },
  undefined: undecided(
    "request-security-undefined",
    "a security requirement names a scheme that does not exist",
  ),
};

/** Names what stands between the credentials that the writer sends and those that the reader asks for. */
export function securityChange(
  shift: Shift,
  found: Difference,
  writer: Operation,
  reader: Operation,
): Change {
  const narrowed = shift === "narrowed";
  const sent = credentialsIn(found.leaf);
  const accepted = reader.security.alternatives.map(credentialsOf);
  const { nearest, missing } = nearestTo(sent, reader.security.alternatives);
  const offered = writer.security.alternatives.find((alternative) => {
    const names = new Set(credentialsOf(alternative));
    return names.size === sent.length && sent.every((name) => names.has(name));
  });
  // More ways in harm nobody, wherever they lead.
  const isOpen = narrowed && isUndefined([...sent, ...accepted.flat()]);
  const rule = isOpen
    ? SECURITY_RULES.undefined
    : rulesFor(sent, missing, accepted)[shift];
  const places = securityPlaces(
    { security: writer.security, alternative: offered },
    { security: reader.security, alternative: nearest },
    missing,
  );
  return {
    rule,
    base: narrowed ? places.writer : places.reader,
    revised: narrowed ? places.reader : places.writer,
    at: "security",
    args: { sent, missing },
  };
}

function nearestTo(
  sent: readonly string[],
  alternatives: readonly SecurityAlternative[],
): {
  readonly nearest: SecurityAlternative;
  readonly missing: readonly string[];
} {
  return alternatives
    .map((nearest) => ({
      nearest,
      missing: credentialsOf(nearest).filter((name) => !sent.includes(name)),
    }))
    .reduce((best, each) =>
      each.missing.length < best.missing.length ? each : best,
    );
}

function rulesFor(
  sent: readonly string[],
  missing: readonly string[],
  accepted: readonly (readonly string[])[],
): Readonly<Record<Shift, Rule>> {
  const { anonymous, scope, requirement, alternative } = SECURITY_RULES;
  if (sent.length === 0) return anonymous;
  if (missing.every((name) => name.includes(" scope "))) return scope;
  const isContained = accepted.some((names) =>
    sent.every((name) => names.includes(name)),
  );
  return isContained ? requirement : alternative;
}

function isUndefined(names: readonly string[]): boolean {
  return names.some((name) => name.startsWith("undefined "));
}

function credentialsIn(security: Json): readonly string[] {
  return Object.keys(security ?? {}).filter((name) => name !== "anonymous");
}

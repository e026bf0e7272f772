import type { SecurityAlternative, Operation } from "../operation/model.ts";
import { credentialsOf } from "../operation/security-draft.ts";
import type { Difference, Json } from "../schema/index.ts";
import { securityPlaces } from "./security-place.ts";
import { bySide, type Change, type Shift } from "./change.ts";
import { breakingRequest, compatibleRequest, undecided } from "./rule-kinds.ts";
import type { Rule } from "./rule.ts";

export const SECURITY_RULES = {
  anonymous: {
    narrowed: breakingRequest(
      "request-security-became-required",
      "anonymous requests are refused",
      "The operation could be called without credentials, and now asks for some.",
      { consumer: "Send credentials." },
    ),
    widened: compatibleRequest(
      "request-security-became-optional",
      "anonymous requests are let in",
      "The operation may be called without credentials.",
    ),
  },
  scope: {
    narrowed: breakingRequest(
      "request-security-scope-added",
      "a further scope is needed",
      "A credential that was enough must now carry a further scope.",
      {
        consumer:
          "Ask for tokens with the further scope; whether a server of the base grants it, its document says.",
      },
    ),
    widened: compatibleRequest(
      "request-security-scope-removed",
      "a scope is no longer needed",
      "A scope is no longer asked for.",
    ),
  },
  requirement: {
    narrowed: breakingRequest(
      "request-security-requirement-added",
      "a further credential is needed",
      "The credentials that were enough must come with another one.",
      { consumer: "Send the further credential too." },
    ),
    widened: compatibleRequest(
      "request-security-requirement-removed",
      "a credential is no longer needed",
      "One of the credentials may be left out.",
    ),
  },
  alternative: {
    narrowed: breakingRequest(
      "request-security-alternative-removed",
      "a way to authenticate is gone",
      "One of the ways to authenticate is gone. Credentials count by where they travel, not by what the scheme is called.",
      { consumer: "Use one of the ways that are left." },
    ),
    widened: compatibleRequest(
      "request-security-alternative-added",
      "there is a further way to authenticate",
      "There is one more way to authenticate.",
    ),
  },
  undefined: undecided(
    "request-security-undefined",
    "a security requirement names a scheme that does not exist",
    "A security requirement names a scheme that `components/securitySchemes` does not define, so that nobody knows what it asks for.",
    { publisher: "Define the scheme, or correct its name." },
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
    ...bySide(shift, places.writer, places.reader),
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

import { at, type Draft, type SchemaDocument } from "../schema/index.ts";
import { entry } from "../../openapi/entry.ts";
import type { SecurityAlternative, Operation, Security } from "./model.ts";

/**
 * A union over the alternatives: credentials and scopes by name, each `true`.
 * `anonymous` is never asked for; it keeps an alternative without credentials
 * from reading as an object of anything.
 */
export function securityDraft({ security, document }: Operation): Draft {
  const known = entry(drafts, document, () => new Map<string, Draft>());
  const key = [
    security.pointer,
    ...security.alternatives.map((each) => credentialsOf(each).join()),
  ].join(" | ");
  return entry(known, key, () => unionDraft(security));
}

// Most operations share the document's own; a parameter may add to it.
const drafts = new WeakMap<SchemaDocument, Map<string, Draft>>();

function unionDraft({ alternatives, pointer }: Security): Draft {
  const branches = alternatives.map(alternativeDraft);
  const [only] = branches;
  return branches.length === 1 && only
    ? only
    : at(pointer, { anyOf: branches });
}

/** The names under which an alternative's credentials and scopes travel. */
export function credentialsOf({
  requirements,
}: SecurityAlternative): readonly string[] {
  return requirements.flatMap(({ wire, scopes }) => [
    wire,
    ...scopes.map((scope) => `${wire} scope ${scope}`),
  ]);
}

/** Equal for operations that ask for the same credentials, in the same order. */
export function credentialsKey({
  alternatives,
}: Pick<Security, "alternatives">): string {
  return JSON.stringify(alternatives.map(credentialsOf));
}

function alternativeDraft(alternative: SecurityAlternative): Draft {
  const { pointer } = alternative;
  const sent = at(pointer, { const: true });
  const names = credentialsOf(alternative);
  return at(pointer, {
    type: "object",
    properties: Object.fromEntries(
      ["anonymous", ...names].map((name) => [name, sent]),
    ),
    required: names,
  });
}

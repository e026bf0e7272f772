import { at } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import type { Alternative, Operation } from "./model.ts";

/**
 * A union over the alternatives: credentials and scopes by name, each `true`.
 * `anonymous` is never asked for; it keeps an alternative without credentials
 * from reading as an object of anything.
 */
export function securityDraft({ security }: Operation): Draft {
  const alternatives = security.alternatives.map(alternativeDraft);
  const [only] = alternatives;
  return alternatives.length === 1 && only
    ? only
    : at(security.pointer, { anyOf: alternatives });
}

/** The names under which an alternative's credentials and scopes travel. */
export function credentialsOf({
  requirements,
}: Alternative): readonly string[] {
  return requirements.flatMap(({ wire, scopes }) => [
    wire,
    ...scopes.map((scope) => `${wire} scope ${scope}`),
  ]);
}

function alternativeDraft(alternative: Alternative): Draft {
  const { pointer, requirements } = alternative;
  const sent = at(pointer, { const: true });
  const names = credentialsOf(alternative);
  return at(requirements[0]?.pointer ?? pointer, {
    type: "object",
    properties: Object.fromEntries(
      ["anonymous", ...names].map((name) => [name, sent]),
    ),
    required: names,
  });
}

import { canonicalText } from "../operation/canonical.ts";
import type { Json } from "../schema/index.ts";
import { defaultsOf } from "../schema/pairs/defaults.ts";
import type { SchemaPair } from "../schema/pairs/walk.ts";
import type { SchemaAt } from "../schema/read/document.ts";
import { spellingOf } from "../schema/value/readings.ts";
import type { SchemaChange } from "./change.ts";
import { undecided } from "./rule-kinds.ts";

export const DEFAULT_RULES = {
  changed: undecided(
    "request-default-changed",
    "what is left out now stands for something else",
    "The `default` of something that may be left out differs: the same request is accepted, and means something else.",
    {
      whom: "Clients that leave it out and rely on what that meant.",
      consumer: "Send the old default in so many words.",
    },
  ),
};

/**
 * A default is no constraint, but what a client leaves out now stands for
 * something else. What it stood for where none was declared, no contract knows.
 */
export function changedDefault(pair: SchemaPair): readonly SchemaChange[] {
  const [here, there] = [defaultsOf(pair.base), defaultsOf(pair.revised)];
  const base = here.find((place) => !isAmong(there, place));
  const revised = there.find((place) => !isAmong(here, place));
  if (!base || !revised) return [];
  return [
    {
      rule: DEFAULT_RULES.changed,
      base: base.pointer,
      revised: revised.pointer,
      args: { base: base.raw as Json, revised: revised.raw as Json },
    },
  ];
}

/** In a parameter and in a form `5` and `"5"` are one. */
export function isSameText({ args }: SchemaChange): boolean {
  return textOf(args["base"]) === textOf(args["revised"]);
}

function isAmong(places: readonly SchemaAt[], { raw }: SchemaAt): boolean {
  return places.some(
    (other) =>
      other.raw === raw || canonicalText(other.raw) === canonicalText(raw),
  );
}

function textOf(value: Json | undefined): string {
  return canonicalText(value, (member) => spellingOf(member as Json) ?? member);
}

import { at, embed, text } from "../schema/index.ts";
import type { Direction, Draft, Json } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { isForm, mediaSpecificity } from "./media.ts";
import type { Media, Operation } from "./model.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** A body by its media type; `undefined` when none is left of `universe`. */
export function contentDraft(
  operation: Operation,
  owner: string,
  content: readonly Media[],
  universe: readonly string[],
  direction: Direction,
): Draft | undefined {
  const choices = new Map<string, Draft>();
  for (const [media, names] of assign(universe, content, mediaSpecificity)) {
    const draft = valueDraft(operation, media, direction);
    for (const name of names) choices.set(name, draft);
  }
  return choices.size === 0 ? undefined : taggedDraft(owner, choices);
}

function valueDraft(
  { document }: Operation,
  { schema, pointer, name, examples }: Media,
  direction: Direction,
): Draft {
  if (schema === undefined) return at(pointer, true);
  const core = embed(document, schema, direction);
  const value =
    examples.length === 0
      ? core
      : at(pointer, { allOf: [core], examples: examples as readonly Json[] });
  return isForm(name) ? text(value) : value;
}

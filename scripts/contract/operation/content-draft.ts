import { at, embed, text } from "../schema/index.ts";
import type { Direction, Draft, Json } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { isForm, mediaSpecificity } from "./media.ts";
import type { Media, Operation } from "./model.ts";

/**
 * `{ media, value }`, a union over the media types; `undefined` when none is
 * left of `universe`.
 */
export function contentDraft(
  operation: Operation,
  owner: string,
  content: readonly Media[],
  universe: readonly string[],
  direction: Direction,
): Draft | undefined {
  const owned = assign(universe, content, mediaSpecificity);
  const entries = [...owned].map(([media, names]) =>
    at(media.pointer, {
      type: "object",
      properties: {
        media: at(media.pointer, { enum: names }),
        value: valueDraft(operation, media, direction),
      },
      required: ["media", "value"],
    }),
  );
  return entries.length > 1 ? at(owner, { anyOf: entries }) : entries[0];
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

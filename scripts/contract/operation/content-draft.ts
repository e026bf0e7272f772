import { at, embed, text, unknown } from "../schema/index.ts";
import type { Direction, Draft, Json } from "../schema/index.ts";
import { assign } from "./assign.ts";
import { contentShape } from "./content-shape.ts";
import { formDraft } from "./form-draft.ts";
import { mediaKind, mediaSpecificity } from "./media.ts";
import type { Media, Operation } from "./model.ts";
import { lookUp } from "./spot.ts";
import type { Spot } from "./spot.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What one operation says of a body. */
export interface Side {
  readonly operation: Operation;
  readonly content: readonly Media[];
}

/**
 * A body by its media type; `undefined` when none is left of `universe`. What
 * is no JSON is read in the light of what faces it at the other side.
 */
export function contentDraft(
  { operation, content }: Side,
  owner: string,
  universe: readonly string[],
  direction: Direction,
  facing?: Side,
): Draft | undefined {
  const choices = new Map<string, Draft>();
  for (const [media, names] of assign(universe, content, mediaSpecificity)) {
    const core = schemaDraft(operation, media, direction);
    const isValue = mediaKind(media.name) === "values";
    for (const name of names) {
      const draft =
        isValue && !media.name.includes("*")
          ? core
          : rawDraft(
              owner,
              core,
              entryOf(operation, media),
              entryAt(name, facing),
            );
      choices.set(name, draft);
    }
  }
  return choices.size === 0 ? undefined : taggedDraft(owner, choices);
}

/** One entry of a `content` map, and its schema. */
interface Entry {
  readonly media: Media;
  readonly schema: Spot | undefined;
}

/** What is neither JSON nor sure to be. */
function rawDraft(
  owner: string,
  core: Draft,
  here: Entry,
  there: Entry = here,
): Draft {
  const { media, schema } = here;
  const pointer = media.schema ?? media.pointer;
  const kind = mediaKind(media.name);
  if (kind === "fields") return formDraft(core, schema, there.schema);
  const own = contentShape(schema);
  const other = contentShape(there.schema);
  if (kind === "values") {
    const isBinary = own === "any bytes" && other === "anything";
    return isBinary ? at(pointer, true) : core;
  }
  if (own === "structure" || other === "structure") {
    const isKnown = own === other || [own, other].includes("anything");
    if (!isKnown) return unknown(owner, "content", own);
    return kind === "xml" ? text(core) : core;
  }
  return text(own === "some text" ? core : at(pointer, { type: "string" }));
}

function entryOf({ document }: Operation, media: Media): Entry {
  const { schema } = media;
  return {
    media,
    schema: schema === undefined ? undefined : lookUp(document.root, schema),
  };
}

function entryAt(name: string, side: Side | undefined): Entry | undefined {
  if (!side) return undefined;
  const [media] = assign([name], side.content, mediaSpecificity).keys();
  return media && entryOf(side.operation, media);
}

function schemaDraft(
  { document }: Operation,
  { schema, pointer, examples }: Media,
  direction: Direction,
): Draft {
  if (schema === undefined) return at(pointer, true);
  const core = embed(document, schema, direction);
  return examples.length === 0
    ? core
    : at(pointer, { allOf: [core], examples: examples as readonly Json[] });
}

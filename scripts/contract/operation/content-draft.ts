import {
  at,
  embed,
  text,
  unknown,
  type Direction,
  type Draft,
  type Json,
} from "../schema/index.ts";
import type { Located } from "../../openapi/located.ts";
import { assign, mostSpecific } from "./assign.ts";
import { contentShape } from "./content-shape.ts";
import { formDraft } from "./form-draft.ts";
import { mediaKind, mediaSpecificity } from "./media.ts";
import type { Media, Operation } from "./model.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** What an operation says of a body. */
interface DeclaredBody {
  readonly operation: Operation;
  readonly content: readonly Media[];
}

/**
 * A body by its media type; `undefined` when none is left of `universe`. What
 * is no JSON is read in the light of what faces it at the other side.
 */
export function contentDraft(
  { operation, content }: DeclaredBody,
  owner: string,
  universe: readonly string[],
  direction: Direction,
  facing?: DeclaredBody,
): Draft | undefined {
  const choices = new Map<string, Draft>();
  for (const [media, names] of assign(universe, content, mediaSpecificity)) {
    const core = schemaDraft(operation, media, direction);
    const isValue = mediaKind(media.name) === "values";
    for (const name of names) {
      const there =
        facing && mostSpecific(name, facing.content, mediaSpecificity);
      const draft = isStream(media, there)
        ? streamDraft(owner, core, media, there)
        : isValue && !media.name.includes("*")
          ? core
          : rawDraft(owner, core, media, there);
      choices.set(name, draft);
    }
  }
  return choices.size === 0 ? undefined : taggedDraft(owner, choices);
}

function isStream(...sides: readonly (Media | undefined)[]): boolean {
  return sides.some((media) => media?.itemSchema !== undefined);
}

/** Items one after the other, as a list; what one side doesn't describe by its items nobody can compare. */
function streamDraft(
  owner: string,
  core: Draft,
  here: Media,
  there: Media = here,
): Draft {
  const isOnBoth = here.itemSchema !== undefined && isStream(there);
  const said = here.itemSchema === undefined ? "whole" : "items";
  return isOnBoth ? core : unknown(owner, "content", said);
}

/** What is neither JSON nor sure to be. */
function rawDraft(
  owner: string,
  core: Draft,
  here: Media,
  there: Media = here,
): Draft {
  const { schema } = here;
  const pointer = schema?.pointer ?? here.pointer;
  const kind = mediaKind(here.name);
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

function schemaDraft(
  { document }: Operation,
  { schema, itemSchema, pointer, examples }: Media,
  direction: Direction,
): Draft {
  const embedded = (located: Located): Draft =>
    embed(document, located.pointer, direction, located.value);
  const items =
    itemSchema && at(pointer, { type: "array", items: embedded(itemSchema) });
  if (schema === undefined) return items ?? at(pointer, true);
  const whole = embedded(schema);
  const core = items ? at(pointer, { allOf: [whole, items] }) : whole;
  return examples.length === 0
    ? core
    : at(pointer, { allOf: [core], examples: examples as readonly Json[] });
}

import { unknown, type Draft } from "../schema/index.ts";
import { contentDraft } from "./content-draft.ts";
import { mediaUniverse } from "./media.ts";
import type { Members } from "./members.ts";
import type { Body, Media, Operation } from "./model.ts";
import { taggedDraft } from "./tagged-draft.ts";

/** The body, in terms that the other operation's can be compared with. */
export function addBody(
  operation: Operation,
  other: Operation,
  to: readonly Members[],
): void {
  const { body } = operation;
  if (!body) return;
  const { pointer, content, required } = body;
  const facing = { operation: other, content: other.body?.content ?? [] };
  const universe = mediaUniverse(content, facing.content);
  const draft = isUndescribed([body, other.body])
    ? undescribedBody(pointer, content, universe)
    : contentDraft(
        { operation, content },
        pointer,
        universe,
        "request",
        facing,
      );
  if (!draft) return;
  for (const members of to) members.set("body", { draft, required });
}

/** Something must be sent, and one side does not say what. */
function isUndescribed(bodies: readonly (Body | undefined)[]): boolean {
  return (
    bodies.some((body) => body?.content.length === 0) &&
    bodies.some((body) => body?.required)
  );
}

function undescribedBody(
  pointer: string,
  content: readonly Media[],
  universe: readonly string[],
): Draft {
  const names = universe.length === 0 ? ["*/*"] : universe;
  const said = content.length === 0 ? "nothing" : "something";
  const body = unknown(pointer, "content", said);
  return taggedDraft(pointer, new Map(names.map((name) => [name, body])));
}

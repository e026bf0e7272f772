import { at, text } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import type { Operation } from "./model.ts";
import { undeclaredPlaceholder } from "./parameter.ts";
import { sentDraft } from "./parameter-draft.ts";
import type { Filler } from "./path.ts";

/**
 * The texts that fill a placeholder of the revised path: the literal ones, any
 * segment for a server variable, and for a placeholder with something around
 * it every text with that around it, which may be too many.
 */
export function fillerDraft(operation: Operation, filler: Filler): Draft {
  const { pointer, spot } = operation;
  if (filler.kind === "literal")
    return text(at(pointer, { enum: [...filler.texts.keys()] }));
  const parameter = undeclaredPlaceholder(spot, "", 0);
  const segment = sentDraft({ operation, parameter }, "request");
  return text(
    at(pointer, {
      type: "string",
      allOf: [segment],
      ...(filler.kind === "affixed" && {
        pattern: `^${escaped(filler.before)}.+${escaped(filler.after)}$`,
      }),
    }),
  );
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

import { at, text, type Draft } from "../schema/index.ts";
import { literalPattern } from "../regex/literal.ts";
import type { Operation } from "./model.ts";
import { undeclaredPlaceholder } from "./parameter.ts";
import { sentDraft } from "./parameter-draft.ts";
import type { Counterpart } from "./path.ts";

/**
 * What the base sends in the place of a placeholder of the revised path: the literal ones, any
 * segment for a server variable, and for a placeholder with something around
 * it every text with that around it, which may be too many.
 */
export function counterpartDraft(
  operation: Operation,
  counterpart: Counterpart,
): Draft {
  const { pointer, located } = operation;
  if (counterpart.kind === "literal")
    return text(at(pointer, { enum: [...counterpart.texts.keys()] }));
  const parameter = undeclaredPlaceholder(located, "", 0);
  const segment = sentDraft({ operation, parameter }, "request");
  return text(
    at(pointer, {
      type: "string",
      allOf: [segment],
      ...(counterpart.kind === "affixed" && {
        pattern: `^${literalPattern(counterpart.before)}.+${literalPattern(counterpart.after)}$`,
      }),
    }),
  );
}

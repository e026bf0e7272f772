import { at, text } from "../schema/index.ts";
import type { Draft } from "../schema/index.ts";
import { homeOf } from "./parameter-draft.ts";
import type { Side } from "./parameter-draft.ts";

/**
 * Some text of which nothing is known but the media type: what depends on more
 * is undecided. `undefined` for a form that is known.
 */
export function unknownText(
  { parameter }: Side,
  form: string,
): Draft | undefined {
  return form.startsWith("content ")
    ? text(at(homeOf(parameter), { type: "string", format: form }))
    : undefined;
}

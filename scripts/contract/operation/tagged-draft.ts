import { at, type Draft } from "../schema/index.ts";

const NOTHING = at("", false);

/**
 * A choice of which every value says what it is: an object whose one key is
 * the tag. A union would leave open which of its branches a change is about.
 */
export function taggedDraft(
  pointer: string,
  choices: ReadonlyMap<string, Draft>,
): Draft {
  return at(pointer, {
    type: "object",
    properties: Object.fromEntries(choices),
    additionalProperties: NOTHING,
    minProperties: 1,
    maxProperties: 1,
  });
}

import type { Pair } from "../operation/match.ts";
import type { Counterpart, PathSlot } from "../operation/path.ts";
import { isJsonObject } from "../schema/value/json.ts";
import type { Break, Difference } from "../schema/index.ts";
import type { MessagePart } from "./message-part.ts";
import type { Change } from "./change.ts";
import { undecided } from "./rule-kinds.ts";
import { valueArgs, valueRule } from "./value-change.ts";

export const PATH_RULES = {
  undecided: undecided(
    "operation-path-undecided",
    "a placeholder may refuse what could stand in its place before",
    "A placeholder stands where the base has a free server variable, or a placeholder with text around it: whether it takes all that could stand there, the documents don't say.",
  ),
};

/** The placeholder of the revised path that a part is about, where the base has no placeholder. */
export function unmatchedPlaceholder(
  { path }: Pair,
  part: MessagePart,
): PathSlot | undefined {
  if (part.kind !== "value" && part.kind !== "style") return undefined;
  const found = path.find(({ slot }) => slot === part.slot);
  return found?.base.kind === "parameter" ? undefined : found;
}

/** Names what a placeholder refuses of what stood in its place. */
export function counterpartChange(
  pair: Pair,
  { slot, base: counterpart, revised }: PathSlot,
  found: Difference & Partial<Pick<Break, "value">>,
): Change {
  if (counterpart.kind !== "literal") {
    return {
      rule: PATH_RULES.undecided,
      base: pointerOf(counterpart) ?? pair.base.pointer,
      revised: revised.pointer,
      at: "url",
      args: { base: pair.base.path, revised: pair.revised.path },
    };
  }
  const { value } = found;
  const url = counterpart.texts.get(String(found.leaf));
  return {
    rule: valueRule("request", "narrowed", found),
    base: pair.base.pointer,
    revised: found.reader,
    at: slot,
    args: valueArgs(found, "narrowed"),
    ...(isJsonObject(value) &&
      url !== undefined && { value: { ...value, url } }),
  };
}

function pointerOf(counterpart: Counterpart): string | undefined {
  if (counterpart.kind === "literal") return undefined;
  return counterpart.kind === "variable"
    ? counterpart.pointer
    : counterpart.parameter.pointer;
}

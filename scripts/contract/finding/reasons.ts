import type { Json } from "../schema/index.ts";

/** Why the engine leaves something open, as a clause. */
export const REASONS: Readonly<Record<string, string>> = {
  $ref: "a reference leads nowhere, or only to itself",
  budget: "the comparison came to no end within its bounds",
  content: "one side describes bytes or text, the other what is in them",
  depth: "it is nested too deeply to be compared",
  discriminator: "which alternative a value means is left open",
  oneOf: "there are too many alternatives to compare each with each",
  schema: "it is no schema",
  text: "too many texts would have to be compared",
  witness: "suspected, but no example of it could be confirmed",
};

/** `reason` is one of these, or the keyword that is beyond judgement. */
export function reasonClause(reason: string, detail?: Json): string {
  const keyword = typeof detail === "string" ? `${reason} ${detail}` : reason;
  return REASONS[reason] ?? `what ${keyword} asks for is beyond judgement`;
}

import type { Blame } from "./blame.ts";
import type { Context } from "../solve/context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { claim } from "../solve/goal.ts";
import type { Node } from "../node.ts";
import type { Rewrite } from "../suppose/rewrite.ts";
import { supposing } from "../suppose/supposed.ts";
import { beside } from "./beside.ts";
import { broken, CLEAN, left, merge, type QuestionOutcome } from "./outcome.ts";
import type { Break } from "../types.ts";
import type { Vacuous } from "../vacuous/vacuous.ts";

/** Asks whether every value of a closed writer is one of the open reader's, and believes no witness unchecked. */
export function createInclusion(
  { languages }: Context,
  blame: Blame,
  vacuous: Vacuous,
  rewrite: Rewrite,
): (writer: Node, reader: Node) => QuestionOutcome {
  /** Causes that a witness has borne out before, at another place. */
  const borneOut = new Set<string>();
  return (writer, reader) => {
    if (writer.identity === reader.identity) return CLEAN;
    const plain = compare(writer, reader);
    if (plain.undecided.some(isSpent)) return plain;
    const { parts, edits } = vacuous(writer, reader);
    const told = merge([plain, left(...parts)]);
    if (edits === undefined) return told;
    const [from, to] = [rewrite(writer, edits), rewrite(reader, edits)];
    return beside(told, compare(from, to), edits);
  };

  function compare(writer: Node, reader: Node): QuestionOutcome {
    const { breaks, undecided } = blame([claim(writer, true)], reader);
    const sound: Break[] = [];
    const doubtful: Break[] = [];
    for (const each of breaks)
      (isSound(each, writer, reader) ? sound : doubtful).push(each);
    const spent = undecided.filter(isSpent);
    return merge([
      broken(...sound),
      left(
        ...spent.slice(0, 1),
        ...undecided.filter((each) => !spent.includes(each)),
        ...doubtful.map(({ instancePath, writer, reader }) => ({
          reason: "witness",
          instancePath,
          writer,
          reader,
        })),
      ),
    ]);
  }

  function isSound(
    { value, keyword, args, premises = [], ...found }: Break,
    writer: Node,
    reader: Node,
  ): boolean {
    const cause = [keyword, args.property, found.writer, found.reader].join(
      "\n",
    );
    if (borneOut.has(cause)) return true;
    const sound =
      evaluate(languages, writer, value) !== false &&
      evaluate(languages, supposing(rewrite, reader, premises), value) ===
        false;
    if (sound) borneOut.add(cause);
    return sound;
  }
}

function isSpent({ reason }: { readonly reason: string }): boolean {
  return reason === "budget";
}

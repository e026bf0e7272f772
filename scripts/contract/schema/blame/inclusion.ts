import type { Blame } from "./blame.ts";
import type { Context } from "../solve/context.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { claim } from "../solve/goal.ts";
import type { Node } from "../node.ts";
import { broken, CLEAN, left, merge, type QuestionOutcome } from "./outcome.ts";
import type { Break } from "../types.ts";
import type { Vacuous } from "./vacuous.ts";

/** Asks whether every value of a closed writer is one of the open reader's, and believes no witness unchecked. */
export function createInclusion(
  { languages }: Context,
  blame: Blame,
  vacuous: Vacuous,
): (writer: Node, reader: Node) => QuestionOutcome {
  /** Causes that a witness has borne out before, at another place. */
  const borneOut = new Set<string>();
  return (writer, reader) => {
    if (writer.identity === reader.identity) return CLEAN;
    const { breaks, undecided } = blame([claim(writer, true)], reader);
    const sound: Break[] = [];
    const doubtful: Break[] = [];
    for (const each of breaks) (isSound(each) ? sound : doubtful).push(each);
    const spent = undecided.filter(({ reason }) => reason === "budget");
    return merge([
      broken(...sound),
      left(
        ...spent.slice(0, 1),
        ...undecided.filter((each) => !spent.includes(each)),
        ...(spent.length > 0 ? [] : vacuous(writer, reader)),
        ...doubtful.map(({ instancePath, writer, reader }) => ({
          reason: "witness",
          instancePath,
          writer,
          reader,
        })),
      ),
    ]);

    function isSound({ value, keyword, args, ...found }: Break): boolean {
      const cause = [keyword, args.property, found.writer, found.reader].join(
        "\n",
      );
      if (borneOut.has(cause)) return true;
      const sound =
        evaluate(languages, writer, value) !== false &&
        evaluate(languages, reader, value) === false;
      if (sound) borneOut.add(cause);
      return sound;
    }
  };
}

import type { Blame } from "./blame.ts";
import type { Context } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { claim } from "./goal.ts";
import type { Node } from "./node.ts";
import { CLEAN, left, merge } from "./outcome.ts";
import type { Break, Inclusion } from "./types.ts";

/** Asks whether every value of a closed writer is one of the open reader's, and believes no witness unchecked. */
export function inclusion(
  context: Context,
  blame: Blame,
  writer: Node,
  reader: Node,
): Inclusion {
  if (writer.identity === reader.identity) return CLEAN;
  const { breaks, undecided, undescribed } = blame(
    [claim(writer, true)],
    reader,
  );
  const doubtful = breaks.filter((each) => !isSound(each));
  const spent = undecided.filter(({ reason }) => reason === "budget");
  return merge([
    { breaks: breaks.filter(isSound), undecided: [], undescribed },
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

  function isSound({ value }: Break): boolean {
    return (
      evaluate(context.languages, writer, value) !== false &&
      evaluate(context.languages, reader, value) === false
    );
  }
}

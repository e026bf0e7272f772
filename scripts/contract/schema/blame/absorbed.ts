import { tokensOf } from "../../../openapi/pointer.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Context } from "../solve/context.ts";
import type { Goal } from "../solve/goal.ts";
import { opaquesOf } from "../solve/opaque.ts";
import type { Node } from "../node.ts";
import { OBJECT } from "../value/kind.ts";
import { left, type QuestionOutcome } from "./outcome.ts";
import { isTag } from "./tag.ts";
import { isUnknownTo } from "./unknown-property.ts";

/** A discriminator leaves no choice; where it is the only one that tells, that is told. */
export function mayAbsorb(
  { kinds }: Pick<Goal, "kinds">,
  { keywords }: Node,
  meant: Node,
  others: readonly Node[],
): boolean {
  return (
    kinds === OBJECT &&
    others.length > 0 &&
    keywords.writtenAs === undefined &&
    !opaquesOf(meant, OBJECT).some(isTag)
  );
}

/**
 * What the branch that was meant refuses of a property, and only others take,
 * which don't speak of it: who knows it by that branch cannot ignore it.
 */
export function absorbed(
  context: Context,
  { breaks }: QuestionOutcome,
  others: readonly Node[],
  reason: string,
): QuestionOutcome {
  const open = breaks.filter(({ instancePath, value }) => {
    const [name] = tokensOf(instancePath);
    if (name === undefined) return false;
    const taking = others.filter(
      (each) => evaluate(context.languages, each, value) !== false,
    );
    return (
      taking.length > 0 &&
      taking.every((each) => isUnknownTo(context, each, name))
    );
  });
  return left(
    ...open.map(({ instancePath, writer, reader }) => ({
      reason,
      instancePath,
      writer,
      reader,
    })),
  );
}

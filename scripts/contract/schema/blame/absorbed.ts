import { tokensOf } from "../../../openapi/pointer.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Context } from "../solve/context.ts";
import type { Goal } from "../solve/goal.ts";
import { opaquesOf } from "../solve/opaque.ts";
import { NO_EDITS } from "../suppose/edits.ts";
import type { Supposed } from "../suppose/supposed.ts";
import type { Node } from "../node.ts";
import { entry } from "../value/entry.ts";
import { OBJECT } from "../value/kind.ts";
import type { Break } from "../types.ts";
import { broken, type QuestionOutcome } from "./outcome.ts";
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
    (keywords.writtenAs === undefined || keywords.overlaps === true) &&
    !opaquesOf(meant, OBJECT).some(isTag)
  );
}

/** The breaks of an outcome that alternatives take because they don't speak of what is refused. */
export type Absorbed = (
  outcome: QuestionOutcome,
  reader: Node,
  others: readonly Node[],
) => QuestionOutcome;

/**
 * What the branch that was meant refuses of a property, and only others take,
 * which don't speak of it: who knows it by that branch cannot ignore it.
 */
export function createAbsorbed(context: Context): Absorbed {
  const premises = new WeakMap<Node, Map<string, Supposed>>();
  return ({ breaks }, reader, others) =>
    broken(
      ...breaks.flatMap((each): Break[] => {
        const [name] = tokensOf(each.instancePath);
        if (name === undefined) return [];
        const taking = others.filter(
          (other) => evaluate(context.languages, other, each.value) !== false,
        );
        const isAbsorbed =
          taking.length > 0 &&
          taking.every((other) => isUnknownTo(context, other, name));
        if (!isAbsorbed) return [];
        const premise = knowing(reader, name);
        return [{ ...each, premises: [premise, ...(each.premises ?? [])] }];
      }),
    );

  function knowing(reader: Node, property: string): Supposed {
    const known = entry(premises, reader, () => new Map<string, Supposed>());
    return entry(known, property, () => {
      const { anyOf = [], oneOf = [] } = reader.keywords;
      const unknowing = new Set(
        [...anyOf, ...oneOf].filter((each) =>
          isUnknownTo(context, each, property),
        ),
      );
      const edits = {
        ...NO_EDITS,
        knowing: new Map([[reader, { property, unknowing }]]),
      };
      return { kind: "known", names: [property], edits };
    });
  }
}

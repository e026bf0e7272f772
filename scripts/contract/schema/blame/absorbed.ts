import { tokensOf } from "../../../openapi/pointer.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Context } from "../solve/context.ts";
import type { Goal, Option } from "../solve/goal.ts";
import { NO_EDITS } from "../suppose/edits.ts";
import type { Supposed } from "../suppose/supposed.ts";
import type { Node } from "../node.ts";
import { entry } from "../value/entry.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import type { Break } from "../types.ts";
import { broken, type QuestionOutcome } from "./outcome.ts";
import { knownUpTo, trailInto, type Trail } from "./known-up-to.ts";

/** Whether alternatives may take what the one that was meant refuses; a discriminator leaves no choice. */
export function mayHide(
  { kinds }: Pick<Goal, "kinds">,
  { keywords }: Node,
  { neg = [], pos }: Option,
): boolean {
  return (
    neg.length > 1 &&
    pos === undefined &&
    (neg === keywords.anyOf || neg === keywords.oneOf) &&
    (kinds === OBJECT || kinds === ARRAY) &&
    (keywords.writtenAs === undefined || keywords.overlaps === true)
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
        const trail = trailInto(each.value, tokensOf(each.instancePath));
        const taking = others.filter(
          (other) => evaluate(context.languages, other, each.value) !== false,
        );
        const known = taking.map((other) => knownUpTo(context, other, trail));
        const depths = known.filter((depth) => depth !== undefined);
        if (known.length === 0 || depths.length < known.length) return [];
        const path = trail.slice(0, Math.max(...depths) + 1);
        const premise = knowing(reader, path);
        return [{ ...each, premises: [premise, ...(each.premises ?? [])] }];
      }),
    );

  function knowing(reader: Node, path: Trail): Supposed {
    const known = entry(premises, reader, () => new Map<string, Supposed>());
    return entry(known, JSON.stringify(path), () => {
      const { anyOf = [], oneOf = [] } = reader.keywords;
      const unknowing = new Set(
        [...anyOf, ...oneOf].filter(
          (each) => knownUpTo(context, each, path) !== undefined,
        ),
      );
      const edits = {
        ...NO_EDITS,
        knowing: new Map([[reader, { path, unknowing }]]),
      };
      return { kind: "known", names: [String(path.at(-1))], edits };
    });
  }
}

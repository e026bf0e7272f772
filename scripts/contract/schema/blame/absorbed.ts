import { tokensOf } from "../../../openapi/pointer.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Context } from "../solve/context.ts";
import type { Cell, Goal, Option } from "../solve/goal.ts";
import { viewObject } from "../solve/object-view.ts";
import { NO_EDITS } from "../suppose/edits.ts";
import type { Supposed } from "../suppose/supposed.ts";
import type { Node } from "../node.ts";
import { entry } from "../../../openapi/entry.ts";
import { isJsonObject } from "../value/json.ts";
import { ARRAY, OBJECT } from "../value/kind.ts";
import type { Break } from "../types.ts";
import { knownUpTo, trailInto, type Trail } from "./known-up-to.ts";
import { conjuncts, standsFor } from "./likeness.ts";
import { broken, merge, type QuestionOutcome } from "./outcome.ts";

/** Whether alternatives may take what the one that was meant refuses; a discriminator leaves no choice. */
export function mayAbsorb(
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

interface Alternatives {
  readonly reader: Node;
  /** The one that the values were meant for. */
  readonly meant: Node;
  readonly others: readonly Node[];
}

/** The breaks that alternatives absorb: they take what was meant for another one, because they don't speak of it. */
type Absorbed = (
  cell: Cell,
  alternatives: Alternatives,
  /** What the one that was meant refuses by itself. */
  ask: (cell: Cell) => QuestionOutcome,
) => QuestionOutcome;

/** How many properties are tried that would tell what a value was meant for. */
const MAX_TELLING = 3;

/** Who knows a property by one alternative cannot ignore it in a value that only others take. */
export function createAbsorbed(context: Context): Absorbed {
  const premises = new WeakMap<Node, Map<string, Supposed>>();
  return (cell, alternatives, ask) => {
    const refused = ask(cell).breaks;
    const found = refused.flatMap((each) => shown(cell, alternatives, each));
    if (found.length === refused.length) return broken(...found);
    for (const name of telling(cell, alternatives)) {
      const present = {
        on: "object",
        present: name,
        pos: [],
        neg: [],
      } as const;
      const having = { ...cell, demands: [...cell.demands, present] };
      const more = ask(having).breaks.flatMap((each) =>
        shown(cell, alternatives, each),
      );
      if (more.length > 0) return merge([broken(...found), broken(...more)]);
    }
    return broken(...found);
  };

  /** The break, where by some property only who doesn't know it takes its value. */
  function shown(
    cell: Cell,
    { reader, meant, others }: Alternatives,
    each: Break,
  ): Break[] {
    const { value, instancePath } = each;
    const taking = others.filter(
      (other) => evaluate(context.languages, other, value) !== false,
    );
    if (taking.length === 0) return [];
    const names =
      isJsonObject(value) && standsFor(cell, meant) ? Object.keys(value) : [];
    const trails = [
      trailInto(value, tokensOf(instancePath)),
      ...names.map((name) => [name]),
    ];
    for (const trail of trails) {
      const known = taking.map((other) => knownUpTo(context, other, trail));
      const depths = known.filter((depth) => depth !== undefined);
      if (depths.length < known.length) continue;
      const path = trail.slice(0, Math.max(...depths) + 1);
      const premise = knowing(reader, path);
      return [{ ...each, premises: [premise, ...(each.premises ?? [])] }];
    }
    return [];
  }

  /** Properties that a value need not have, of which only what it was meant for speaks. */
  function telling(
    cell: Cell,
    { meant, others }: Alternatives,
  ): readonly string[] {
    if (cell.kinds !== OBJECT || !standsFor(cell, meant)) return [];
    const view = viewObject(context, cell);
    const names = conjuncts(meant).flatMap(({ keywords }) => [
      ...(keywords.properties?.keys() ?? []),
    ]);
    return names
      .filter(
        (name) =>
          view.allows(name) &&
          !view.required.has(name) &&
          others.every((other) => knownUpTo(context, other, [name]) === 0),
      )
      .slice(0, MAX_TELLING);
  }

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

import { groupBy } from "../../../openapi/group-by.ts";
import type { Context } from "../solve/context.ts";
import { lookAt, type Sight } from "./look.ts";
import type { ValuePlace } from "./place.ts";

interface Chart {
  /** The places, by key, from which something undescribed can be reached. */
  readonly sights: ReadonlyMap<string, Sight>;
  /** Whether all places could be looked at. */
  readonly isWhole: boolean;
}

/** Looks at each place once in a run, however many ways and questions lead there. */
export function createSurvey(context: Context): (root: ValuePlace) => Chart {
  const seen = new Map<string, Sight>();
  const silent = new Set<string>();

  return (root) => {
    const reached = reach(root);
    const telling = tellingIn(reached);
    const isWhole = context.budget.left > 0;
    if (isWhole)
      for (const key of reached.keys()) if (!telling.has(key)) silent.add(key);
    return { sights: telling, isWhole };
  };

  function reach(root: ValuePlace): Map<string, Sight> {
    const reached = new Map<string, Sight>();
    const waiting = [root];
    for (const place of waiting) {
      if (reached.has(place.key) || silent.has(place.key)) continue;
      const sight = look(place);
      reached.set(place.key, sight);
      for (const step of sight.within) waiting.push(step.place);
    }
    return reached;
  }

  function look(place: ValuePlace): Sight {
    const known = seen.get(place.key);
    if (known !== undefined) return known;
    const sight = lookAt(context, place);
    if (context.budget.left > 0) seen.set(place.key, sight);
    return sight;
  }
}

function tellingIn(
  reached: ReadonlyMap<string, Sight>,
): ReadonlyMap<string, Sight> {
  const steps = [...reached].flatMap(([from, { within }]) =>
    within.map(({ place }) => ({ from, to: place.key })),
  );
  const leadingTo = groupBy(steps, ({ to }) => to);
  const telling = new Map(
    [...reached].filter(([, { found }]) => found.length > 0),
  );
  for (const key of telling.keys())
    for (const { from } of leadingTo.get(key) ?? []) {
      const sight = reached.get(from);
      if (sight !== undefined) telling.set(from, sight);
    }
  return telling;
}

import { makeUndecided } from "../blame/make-break.ts";
import { fewPlaces } from "../blame/outcome.ts";
import type { Node } from "../node.ts";
import type { Context } from "../solve/context.ts";
import type { Inclusion, Undescribed } from "../types.ts";
import { isPlain, placeOf } from "./place.ts";
import { routesIn } from "./routes.ts";
import { createSurvey } from "./survey.ts";

/** What a closed writer declares and nothing that the reader says of the same place speaks of. */
type Describe = (
  writer: Node,
  reader: Node,
) => Pick<Inclusion, "undecided" | "undescribed">;

export function createDescribe(context: Context): Describe {
  const survey = createSurvey(context);
  return (writer, reader) => {
    if (isPlain([writer], [reader])) return { undecided: [], undescribed: [] };
    const root = placeOf([writer], [reader]);
    const { sights, isWhole } = survey(root);
    const found = new Map<string, Undescribed>();
    for (const [instancePath, sight] of routesIn(sights, root))
      for (const each of sight.found) {
        const key = [each.property, each.reader, instancePath].join("\n");
        if (!found.has(key)) found.set(key, { ...each, instancePath });
      }
    const undescribed = fewPlaces([...found.values()], (each) =>
      [each.property, each.reader].join("\n"),
    );
    const spent = makeUndecided(root.writers, reader, { reason: "budget" });
    return { undecided: isWhole ? [] : [spent], undescribed };
  };
}

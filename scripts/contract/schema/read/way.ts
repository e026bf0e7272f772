import type { Node } from "../node.ts";
import type { SchemaAt } from "./document.ts";
import { entry } from "../../../openapi/entry.ts";
import { travelBelow, type Travel } from "./travel.ts";

/** In what way the schemas of a document are read; each of its places is read once in each way. */
export interface Way {
  readonly travel: Travel;
  /** The discriminating properties by which a schema was chosen, so that it isn't a choice again. */
  readonly chosen: readonly string[];
  readonly known: Map<unknown, Node>;
}

interface Ways {
  of(place: SchemaAt, travel: Travel): Way;
  /** The way of a subschema, which may be a choice again unless it is said what was `chosen`. */
  into(
    at: SchemaAt,
    from: Way,
    keyword: string,
    chosen?: readonly string[],
  ): Way;
}

const UNCHOSEN: readonly string[] = [];

export function createWays(): Ways {
  // By document first: two of them may share parts, in which references lead elsewhere.
  const ways = new Map<unknown, Map<string, Way>>();

  function of(
    { document, direction }: SchemaAt,
    travel: Travel,
    chosen = UNCHOSEN,
  ): Way {
    const inDocument = entry(ways, document.root, () => new Map<string, Way>());
    const key = `${direction} ${travel} ${document.dialect} ${JSON.stringify(chosen)}`;
    return entry(inDocument, key, () => ({ travel, chosen, known: new Map() }));
  }

  return {
    of,
    into(at, from, keyword, chosen = UNCHOSEN) {
      const travel = travelBelow(from.travel, keyword);
      return travel === from.travel && chosen === from.chosen
        ? from
        : of(at, travel, chosen);
    },
  };
}

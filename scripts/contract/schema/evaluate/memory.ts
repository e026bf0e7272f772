import type { Node } from "../node.ts";
import type { Json } from "../types.ts";
import { entry } from "../../../openapi/entry.ts";
import type { Seen } from "./seen.ts";
import type { Verdict } from "./verdict.ts";

/** What a schema says of a value, and what of the value it has looked at. */
export interface Judged {
  readonly verdict: Verdict;
  readonly own: Seen;
}

/** So many questions are sooner answered than looked up; schemas and values that people write take fewer. */
const PATIENCE = 2_000;

/**
 * Remembers what has been judged once there has been much: a schema that leads
 * to another one in two ways, which does so in turn, has too many ways to go.
 */
export function createMemory(): (
  at: Node,
  given: Json,
  isTest: boolean,
  judge: () => Judged,
) => Judged {
  const known = new Map<Node, Map<Json, Map<boolean, Judged>>>();
  let asked = 0;
  return (at, given, isTest, judge) => {
    asked += 1;
    if (asked <= PATIENCE) return judge();
    const ofNode = entry(
      known,
      at,
      () => new Map<Json, Map<boolean, Judged>>(),
    );
    const ofValue = entry(ofNode, given, () => new Map<boolean, Judged>());
    return entry(ofValue, isTest, judge);
  };
}

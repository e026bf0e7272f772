import type { Pair } from "../operation/match.ts";
import {
  requestRoots,
  responseRoots,
  type SchemaRoots,
} from "../operation/schema-pairs.ts";
import { embed, type Solver } from "../schema/index.ts";
import { isChoice } from "../schema/pairs/choice.ts";
import { createReach } from "../schema/pairs/reach.ts";
import { createWalk, type Walk } from "../schema/pairs/walk.ts";
import type { SchemaAt } from "../schema/read/document.ts";
import { DEFAULT_RULES, changedDefault, isSameText } from "./default-change.ts";
import { changedDiscriminators } from "./discriminator-change.ts";
import type { Change, SchemaChange } from "./change.ts";

/** What schemas say beyond which values there are. */
export interface WalkedChanges {
  readonly ofRequests: (pair: Pair) => readonly Change[];
  readonly ofResponses: (pair: Pair) => readonly Change[];
}

/** Walks the schemas of operations side by side; what a run has walked it remembers. */
export function createWalkedChanges(solver: Solver): WalkedChanges {
  const identify = ({ document, pointer, direction, raw }: SchemaAt): number =>
    solver.read(embed(document, pointer, direction, raw)).identity;
  const hasChoice = createReach(isChoice);
  const hasDefault = createReach((raw) => Object.hasOwn(raw, "default"));
  const requests = createWalk(identify, {
    inspect: (pair) => [
      ...changedDefault(pair),
      ...changedDiscriminators("request", pair, identify),
    ],
    isWorthwhile: (base, revised) =>
      base.some(hasDefault) || revised.some(hasChoice),
  });
  const responses = createWalk(identify, {
    inspect: (pair) => changedDiscriminators("response", pair, identify),
    isWorthwhile: (base) => base.some(hasChoice),
  });
  return {
    ofRequests: (pair) =>
      requestRoots(pair).flatMap((roots) => changesAt(roots, requests)),
    ofResponses: (pair) =>
      responseRoots(pair).flatMap((roots) => changesAt(roots, responses)),
  };
}

function changesAt(
  { base, revised, slot, isSent, isText }: SchemaRoots,
  walk: Walk<SchemaChange>,
): readonly Change[] {
  return walk(base, revised, isSent).flatMap((found) => {
    const { finding, path } = found;
    const isNothing =
      finding.rule === DEFAULT_RULES.changed &&
      (found.isSent || (isText && isSameText(finding)));
    return isNothing ? [] : [{ ...finding, at: slot + path }];
  });
}

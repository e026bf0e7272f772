import { withKeysAsSecurity } from "../operation/api-key.ts";
import { explode } from "../operation/exploded.ts";
import { readOperation } from "../operation/list.ts";
import type { Matching, OutlinePair, Pair } from "../operation/match.ts";
import type { Operation, Outline } from "../operation/model.ts";
import { pathSlots } from "../operation/path.ts";
import { createSameness, type Sameness } from "../operation/sameness.ts";
import { withTokensAsBearer } from "../operation/token.ts";
import type { Solver } from "../schema/index.ts";
import type { Change, CheckableChange } from "./change.ts";
import { withoutDoubts } from "./discriminator-change.ts";
import { doubtfulChanges } from "./doubtful-change.ts";
import {
  createPointToExisting,
  type PointToExisting,
} from "./existing-pointer.ts";
import type { OperationChange } from "./group.ts";
import { namedPlace } from "./named-place.ts";
import { namingChanges } from "./naming-change.ts";
import { addition, removal } from "./presence-change.ts";
import {
  changesOfRequests,
  type ReportedSecurities,
} from "./request-question.ts";
import { changesOfResponses } from "./response-question.ts";
import { querystringChanges } from "./querystring-change.ts";
import { callbackChanges, webhookChange } from "./turned-change.ts";
import { unreadChanges, unreadPlaces } from "./unread-change.ts";
import type { OperationRef } from "./types.ts";
import { createWalkedChanges, type WalkedChanges } from "./walked-change.ts";

/** Everything that differs, operation by operation. */
export function operationChanges(
  { pairs, removed, added }: Matching,
  solver: Solver,
): readonly OperationChange[] {
  const known: Known = {
    walked: createWalkedChanges(solver),
    securities: new Map(),
    sameness: createSameness(),
    pointToExisting: createPointToExisting(),
  };
  return [
    ...pairs.flatMap((outlines) => [
      ...changesAround(outlines, known.sameness),
      ...(isOperation(outlines.base) && isOperation(outlines.revised)
        ? changesWithin(outlines, solver, known)
        : []),
    ]),
    ...removed.flatMap((base) => {
      if (!isOperation(base)) return changesOfLone({ base }, base);
      const operation = explode(readOperation(base), undefined);
      return changesIn(operation, [removal(operation, solver)]);
    }),
    ...added.flatMap((revised) => {
      if (!isOperation(revised)) return changesOfLone({ revised }, revised);
      const operation = readOperation(revised);
      return changesIn(operation, [addition(operation)]);
    }),
  ];
}

function isOperation({ kind }: Outline): boolean {
  return kind === "operation";
}

/** What nobody could read, and what the server itself asks. */
function changesAround(
  outlines: OutlinePair,
  sameness: Sameness,
): readonly OperationChange[] {
  const { base, revised } = outlines;
  const isWebhook = base.kind === "webhook" && revised.kind === "webhook";
  const changes = [
    ...unreadChanges(outlines),
    ...(isWebhook && !sameness.ofOperations(outlines)
      ? [webhookChange(outlines)]
      : []),
    ...(base.kind === revised.kind ? callbackChanges(outlines, sameness) : []),
    ...(isOperation(base) && isOperation(revised)
      ? querystringChanges(outlines, sameness)
      : []),
  ];
  return toldOf(base.kind === "lost" ? revised : base, changes);
}

/** Of a webhook that is new or gone, or a path that is and nobody could read. */
function changesOfLone(
  side: Partial<Pick<OutlinePair, "base" | "revised">>,
  outline: Outline,
): readonly OperationChange[] {
  return toldOf(outline, [
    ...unreadChanges(side),
    ...(outline.kind === "webhook" ? [webhookChange(side)] : []),
  ]);
}

function toldOf(
  outline: Outline,
  changes: readonly Change[],
): readonly OperationChange[] {
  if (changes.length === 0) return [];
  const told = changes.map((change) => ({ change }));
  return changesIn(readOperation(outline), told);
}

function changesWithin(
  outlines: OutlinePair,
  solver: Solver,
  known: Known,
): readonly OperationChange[] {
  if (known.sameness.ofOperations(outlines)) return [];
  const [here, there] = withTokensAsBearer(
    withKeysAsSecurity(
      readOperation(outlines.base),
      readOperation(outlines.revised),
    ),
  );
  const base = explode(here, there);
  const revised = explode(there, here);
  const path = pathSlots(base, revised, outlines.alignment ?? []);
  const pair = { ...outlines, base, revised, path };
  const isAboutUnread = unreadPlaces(outlines);
  return changesOfPair(pair, solver, known).filter(
    ({ change }) => !isAboutUnread(change),
  );
}

export function refOf({ method, path, operationId }: Outline): OperationRef {
  return { method, path, ...(operationId !== undefined && { operationId }) };
}

function changesIn(
  sender: Operation,
  changes: readonly CheckableChange[],
  shown: Operation = sender,
): readonly OperationChange[] {
  const operation = refOf(shown);
  return changes.map((each) => ({ ...each, sender, operation }));
}

/** What a run has walked already. */
interface Known {
  readonly walked: WalkedChanges;
  readonly securities: ReportedSecurities;
  readonly sameness: Sameness;
  readonly pointToExisting: PointToExisting;
}

function changesOfPair(
  pair: Pair,
  solver: Solver,
  { walked, securities, sameness, pointToExisting }: Known,
): readonly OperationChange[] {
  const { base, revised } = pair;
  const areAlike = {
    requests: sameness.ofRequests(pair),
    responses: sameness.ofResponses(pair),
  };
  const reported = [
    ...namingChanges(pair),
    ...doubtfulChanges(pair),
    ...(areAlike.requests ? [] : walked.ofRequests(pair)),
    ...(areAlike.responses ? [] : walked.ofResponses(pair)),
  ];
  const pointed = (
    changes: readonly CheckableChange[],
  ): readonly CheckableChange[] =>
    withoutDoubts(changes, reported).map((each) => ({
      ...each,
      change: pointToExisting(each.change, pair),
    }));
  const named = (
    changes: readonly OperationChange[],
  ): readonly OperationChange[] =>
    changes.map((each) => {
      const at = namedPlace(each.change.at, pair);
      return { ...each, change: { ...each.change, at } };
    });
  const requests = changesOfRequests(
    pair,
    solver,
    securities,
    areAlike.requests,
  );
  const responses = areAlike.responses ? [] : changesOfResponses(pair, solver);
  return named([
    ...changesIn(base, pointed(requests)),
    // It is the revised side that answers.
    ...changesIn(revised, pointed(responses), base),
    ...changesIn(
      base,
      reported.map((change) => ({ change })),
    ),
  ]);
}

import { withKeysAsSecurity } from "../operation/api-key.ts";
import { explode } from "../operation/exploded.ts";
import { readOperation } from "../operation/list.ts";
import type { Matching, Pair } from "../operation/match.ts";
import type { Operation, Outline } from "../operation/model.ts";
import { pathSlots } from "../operation/path.ts";
import { createSameness } from "../operation/sameness.ts";
import type { Sameness } from "../operation/sameness.ts";
import { withTokensAsBearer } from "../operation/token.ts";
import type { Solver } from "../schema/index.ts";
import type { CheckableChange } from "./change.ts";
import { withoutDoubts } from "./discriminator-change.ts";
import { doubtfulChanges } from "./doubtful-change.ts";
import { createPointToExisting } from "./existing-pointer.ts";
import type { PointToExisting } from "./existing-pointer.ts";
import type { OperationChange } from "./group.ts";
import { namingChanges } from "./naming-change.ts";
import { addition, removal } from "./presence-change.ts";
import { changesOfRequests } from "./request-question.ts";
import type { ReportedSecurities } from "./request-question.ts";
import { changesOfResponses } from "./response-question.ts";
import type { OperationRef } from "./types.ts";
import { createWalkedChanges } from "./walked-change.ts";
import type { WalkedChanges } from "./walked-change.ts";

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
    ...pairs.flatMap((outlines) => {
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
      return changesOfPair(pair, solver, known);
    }),
    ...removed.flatMap((outline) => {
      const operation = explode(readOperation(outline), undefined);
      return changesIn(operation, [removal(operation, solver)]);
    }),
    ...added
      .map(readOperation)
      .flatMap((operation) => changesIn(operation, [addition(operation)])),
  ];
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
  const requests = changesOfRequests(
    pair,
    solver,
    securities,
    areAlike.requests,
  );
  const responses = areAlike.responses ? [] : changesOfResponses(pair, solver);
  return [
    ...changesIn(base, pointed(requests)),
    // It is the revised side that answers.
    ...changesIn(revised, pointed(responses), base),
    ...changesIn(
      base,
      reported.map((change) => ({ change })),
    ),
  ];
}

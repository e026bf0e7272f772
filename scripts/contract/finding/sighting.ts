import { withKeysAsSecurity } from "../operation/api-key.ts";
import { explode } from "../operation/exploded.ts";
import { readOperation } from "../operation/list.ts";
import type { Matching, Pair } from "../operation/match.ts";
import type { Operation, Outline } from "../operation/model.ts";
import { pathSlots } from "../operation/path.ts";
import { createSameness } from "../operation/sameness.ts";
import type { Sameness } from "../operation/sameness.ts";
import type { Solver } from "../schema/index.ts";
import { withoutDoubts } from "./discriminator-change.ts";
import { doubtfulChanges } from "./doubtful-change.ts";
import type { Sighting } from "./group.ts";
import { namingChanges } from "./naming-change.ts";
import { addition, removal } from "./presence-change.ts";
import type { AskedChange } from "./asked.ts";
import { createSettle } from "./settle.ts";
import type { Settle } from "./settle.ts";
import { changesOfRequests } from "./request-question.ts";
import type { ToldSecurities } from "./request-question.ts";
import { changesOfResponses } from "./response-question.ts";
import type { OperationRef } from "./types.ts";
import { createWalkedChanges } from "./walked-change.ts";
import type { WalkedChanges } from "./walked-change.ts";

/** Everything that differs, operation by operation. */
export function sightingsOf(
  { pairs, removed, added }: Matching,
  solver: Solver,
): readonly Sighting[] {
  const known: Known = {
    walked: createWalkedChanges(solver),
    securities: new Map(),
    sameness: createSameness(),
    settle: createSettle(),
  };
  return [
    ...pairs.flatMap((outlines) => {
      if (known.sameness.ofOperations(outlines)) return [];
      const [here, there] = withKeysAsSecurity(
        readOperation(outlines.base),
        readOperation(outlines.revised),
      );
      const base = explode(here, there);
      const revised = explode(there, here);
      const path = pathSlots(base, revised, outlines.alignment ?? []);
      const pair = { ...outlines, base, revised, path };
      return sightingsOfPair(pair, solver, known);
    }),
    ...removed.flatMap((outline) => {
      const operation = explode(readOperation(outline), undefined);
      return sightings(operation, [removal(operation, solver)]);
    }),
    ...added
      .map(readOperation)
      .flatMap((operation) => sightings(operation, [addition(operation)])),
  ];
}

export function refOf({ method, path, operationId }: Outline): OperationRef {
  return { method, path, ...(operationId !== undefined && { operationId }) };
}

function sightings(
  sender: Operation,
  changes: readonly AskedChange[],
  shown: Operation = sender,
): readonly Sighting[] {
  const operation = refOf(shown);
  return changes.map((asked) => ({ ...asked, sender, operation }));
}

/** What a run has walked already. */
interface Known {
  readonly walked: WalkedChanges;
  readonly securities: ToldSecurities;
  readonly sameness: Sameness;
  readonly settle: Settle;
}

function sightingsOfPair(
  pair: Pair,
  solver: Solver,
  { walked, securities, sameness, settle }: Known,
): readonly Sighting[] {
  const { base, revised } = pair;
  const areAlike = {
    requests: sameness.ofRequests(pair),
    responses: sameness.ofResponses(pair),
  };
  const told = [
    ...namingChanges(pair),
    ...doubtfulChanges(pair),
    ...(areAlike.requests ? [] : walked.ofRequests(pair)),
    ...(areAlike.responses ? [] : walked.ofResponses(pair)),
  ];
  const settled = (changes: readonly AskedChange[]): readonly AskedChange[] =>
    withoutDoubts(changes, told).map((asked) => ({
      ...asked,
      change: settle(asked.change, pair),
    }));
  const requests = changesOfRequests(
    pair,
    solver,
    securities,
    areAlike.requests,
  );
  const answers = areAlike.responses ? [] : changesOfResponses(pair, solver);
  return [
    ...sightings(base, settled(requests)),
    // It is the revised side that answers.
    ...sightings(revised, settled(answers), base),
    ...sightings(
      base,
      told.map((change) => ({ change })),
    ),
  ];
}

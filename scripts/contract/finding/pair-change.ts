import type { Pair } from "../operation/match.ts";
import { requestDrafts } from "../operation/request.ts";
import { responseDrafts } from "../operation/response.ts";
import type { SchemaHandle, Solver } from "../schema/index.ts";
import {
  requestChange,
  undecidedInRequest,
  undescribedInRequest,
} from "./request-change.ts";
import {
  responseChange,
  undecidedInResponse,
  undescribedInResponse,
} from "./response-change.ts";
import type { Change } from "./types.ts";

/** What a witness is valid by, and what it is not; the latter is absent where an operation is gone. */
export interface Contest {
  readonly by: SchemaHandle;
  readonly notBy?: SchemaHandle;
}

export interface AskedChange {
  readonly change: Change;
  readonly contest?: Contest;
}

/** What differs in the requests: first what breaks, then what is new. */
export function changesOfRequests(
  pair: Pair,
  solver: Solver,
): readonly AskedChange[] {
  const drafts = requestDrafts(pair, solver);
  const base = solver.read(drafts.base);
  const revised = solver.read(drafts.revised);
  if (base.identity === revised.identity) return [];
  const forth = solver.inclusion(base, revised);
  const back = solver.inclusion(revised, base);
  const contest = { by: base, notBy: revised };
  const forward = [
    ...forth.breaks.flatMap(
      (found) => requestChange(pair, "narrowed", found) ?? [],
    ),
    ...forth.undecided.map(undecidedInRequest),
    ...forth.undescribed.flatMap(
      (found) => undescribedInRequest(pair, "narrowed", found) ?? [],
    ),
  ];
  const backward = [
    ...back.breaks.flatMap(
      (found) => requestChange(pair, "widened", found) ?? [],
    ),
    ...back.undescribed.flatMap(
      (found) => undescribedInRequest(pair, "widened", found) ?? [],
    ),
  ];
  return asked(forward, backward, contest);
}

export function changesOfResponses(
  pair: Pair,
  solver: Solver,
): readonly AskedChange[] {
  const drafts = responseDrafts(pair);
  const writer = solver.read(drafts.revised.writer);
  const before = solver.read(drafts.base.writer);
  if (writer.identity === before.identity) return [];
  const reader = solver.read(drafts.base.reader());
  const forth = solver.inclusion(writer, reader);
  const back = solver.inclusion(before, solver.read(drafts.revised.reader()));
  const contest = { by: writer, notBy: reader };
  const forward = [
    ...forth.breaks.flatMap(
      (found) => responseChange(pair, "widened", found) ?? [],
    ),
    ...forth.undecided.map(undecidedInResponse),
    ...forth.undescribed.flatMap(
      (found) => undescribedInResponse(pair, "widened", found) ?? [],
    ),
  ];
  const backward = [
    ...back.breaks.flatMap(
      (found) => responseChange(pair, "narrowed", found) ?? [],
    ),
    ...back.undescribed.flatMap(
      (found) => undescribedInResponse(pair, "narrowed", found) ?? [],
    ),
  ];
  return asked(forward, backward, contest);
}

/** What the way back says about a place of which the way forth has spoken is the same change again. */
function asked(
  forward: readonly Change[],
  backward: readonly Change[],
  contest: Contest,
): readonly AskedChange[] {
  const told = new Set(forward.map(subjectOf));
  return [
    ...forward.map((change) => ({ change, contest })),
    ...backward
      .filter((change) => !told.has(subjectOf(change)))
      .map((change) => ({ change })),
  ];
}

function subjectOf({ at, args }: Change): string {
  return JSON.stringify([at, args["keyword"] ?? "", args["property"] ?? ""]);
}

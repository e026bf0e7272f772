import type { Pair } from "../operation/match.ts";
import { responseDrafts } from "../operation/response.ts";
import { differencesByParts, inclusionByParts } from "../schema/by-parts.ts";
import type { Solver } from "../schema/index.ts";
import { asked, shown } from "./asked.ts";
import type { AskedChange } from "./asked.ts";
import {
  responseChange,
  undecidedInResponse,
  undescribedInResponse,
} from "./response-change.ts";

/** What differs in the responses: first what breaks, then what is new. */
export function changesOfResponses(
  pair: Pair,
  solver: Solver,
): readonly AskedChange[] {
  const drafts = responseDrafts(pair, solver);
  const contest = { by: drafts.revised.writer, notBy: drafts.base.reader };
  const forth = inclusionByParts(solver, [
    { writer: contest.by, reader: contest.notBy },
  ]);
  const back = differencesByParts(solver, [
    { writer: drafts.base.writer, reader: drafts.revised.reader },
  ]);
  const forward = [
    ...forth.breaks.flatMap((found) =>
      shown(responseChange(pair, "widened", found), found),
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

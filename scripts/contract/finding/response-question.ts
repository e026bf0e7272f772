import type { Pair } from "../operation/match.ts";
import { responseDrafts } from "../operation/response.ts";
import { differencesByParts, inclusionByParts } from "../schema/by-parts.ts";
import type { Solver } from "../schema/index.ts";
import { mergeDirections, withExample } from "./merge-directions.ts";
import type { CheckableChange } from "./change.ts";
import {
  responseChange,
  undecidedInResponse,
  undescribedInResponse,
} from "./response-change.ts";

/** What differs in the responses: first what breaks, then what is new. */
export function changesOfResponses(
  pair: Pair,
  solver: Solver,
): readonly CheckableChange[] {
  const drafts = responseDrafts(pair, solver);
  const check = {
    describedBy: drafts.revised.writer,
    refusedBy: drafts.base.reader,
  };
  const forth = inclusionByParts(solver, [
    { writer: check.describedBy, reader: check.refusedBy },
  ]);
  const back = differencesByParts(solver, [
    { writer: drafts.base.writer, reader: drafts.revised.reader },
  ]);
  const forward = [
    ...forth.breaks.flatMap((found) =>
      withExample(responseChange(pair, "widened", found), found),
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
  return mergeDirections(forward, backward, check);
}

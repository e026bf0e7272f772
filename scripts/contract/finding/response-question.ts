import type { Pair } from "../operation/match.ts";
import { responseDrafts } from "../operation/response.ts";
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
  const writer = solver.read(drafts.revised.writer);
  const before = solver.read(drafts.base.writer);
  if (writer.identity === before.identity) return [];
  const reader = solver.read(drafts.base.reader());
  const forth = solver.inclusion(writer, reader);
  const back = solver.differences(before, solver.read(drafts.revised.reader()));
  const contest = { by: writer, notBy: reader };
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

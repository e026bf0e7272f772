import { acceptDrafts } from "../operation/accept.ts";
import type { Pair } from "../operation/match.ts";
import type { Exchanges } from "../operation/parameter-members.ts";
import {
  differingParts,
  requestParts,
  requestQuestions,
} from "../operation/request.ts";
import { credentialsKey } from "../operation/security-draft.ts";
import type { Solver } from "../schema/index.ts";
import { asked, shown } from "./asked.ts";
import type { AskedChange } from "./asked.ts";
import {
  requestChange,
  undecidedInRequest,
  undescribedInRequest,
} from "./request-change.ts";

/**
 * What a run has found where nothing but the security differs: mostly the
 * document's own, and then the same for every operation.
 */
export type ToldSecurities = Map<string, readonly (readonly AskedChange[])[]>;

/** How many operations show a change of security with a witness of their own. */
const SHOWN = 3;

/**
 * What differs in the requests: first what breaks, then what is new.
 * `isAlike`: they are written alike, apart from credentials and from what can be asked for.
 */
export function changesOfRequests(
  pair: Pair,
  solver: Solver,
  securities: ToldSecurities,
  isAlike: boolean,
): readonly AskedChange[] {
  const { base, revised } = pair;
  if (isAlike && acceptDrafts(base, revised).size === 0) {
    return credentialsKey(base.security) === credentialsKey(revised.security)
      ? []
      : changesOfSecurity(pair, solver, securities);
  }
  const parts = requestParts(pair, solver);
  const differing = differingParts(parts, solver);
  if (differing.length === 0) return [];
  return differing.join() === "security"
    ? changesOfSecurity(pair, solver, securities)
    : changesOf(pair, parts, solver);
}

function changesOfSecurity(
  pair: Pair,
  solver: Solver,
  securities: ToldSecurities,
): readonly AskedChange[] {
  const key = JSON.stringify([pair.base.security, pair.revised.security]);
  const told = securities.get(key) ?? [];
  const [first] = told;
  if (first && told.length >= SHOWN) return first.map(withoutWitness);
  const changes = changesOf(pair, requestParts(pair, solver), solver);
  securities.set(key, [...told, changes]);
  return changes;
}

function withoutWitness({ change }: AskedChange): AskedChange {
  const { value: _, ...told } = change;
  return { change: told };
}

function changesOf(
  pair: Pair,
  parts: Exchanges,
  solver: Solver,
): readonly AskedChange[] {
  const questions = requestQuestions(pair, parts);
  const by = solver.read(questions.forth.writer);
  const notBy = solver.read(questions.forth.reader);
  const forth = solver.inclusion(by, notBy);
  const back = solver.differences(
    solver.read(questions.back.writer),
    solver.read(questions.back.reader),
  );
  const contest = { by, notBy };
  const forward = [
    ...forth.breaks.flatMap((found) =>
      shown(requestChange(pair, "narrowed", found), found),
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

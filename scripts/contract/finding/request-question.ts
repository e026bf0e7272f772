import { acceptDrafts } from "../operation/accept.ts";
import type { Pair } from "../operation/match.ts";
import type {
  ExchangedMembers,
  Exchanges,
} from "../operation/parameter-members.ts";
import {
  differingParts,
  requestParts,
  requestQuestions,
  sharedMembers,
} from "../operation/request.ts";
import { credentialsKey } from "../operation/security-draft.ts";
import type { Question } from "../operation/parameter-draft.ts";
import { differencesByParts, inclusionByParts } from "../schema/by-parts.ts";
import type {
  Differences,
  Inclusion,
  Json,
  JsonObject,
  Solver,
} from "../schema/index.ts";
import { mergeDirections, withExample } from "./merge-directions.ts";
import type { CheckableChange } from "./change.ts";
import {
  requestChange,
  undecidedInRequest,
  undescribedInRequest,
} from "./request-change.ts";

/**
 * What a run has found where nothing but the security differs: mostly the
 * document's own, and then the same for every operation.
 */
export type ReportedSecurities = Map<
  string,
  readonly (readonly CheckableChange[])[]
>;

/** How many operations show a change of security with a witness of their own. */
const SHOWN = 3;

/**
 * What differs in the requests: first what breaks, then what is new.
 * `isAlike`: they are written alike, apart from credentials and from what can be asked for.
 */
export function changesOfRequests(
  pair: Pair,
  solver: Solver,
  securities: ReportedSecurities,
  isAlike: boolean,
): readonly CheckableChange[] {
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
    : changesOf(pair, parts, differing, solver);
}

function changesOfSecurity(
  pair: Pair,
  solver: Solver,
  securities: ReportedSecurities,
): readonly CheckableChange[] {
  const key = JSON.stringify([pair.base.security, pair.revised.security]);
  const reported = securities.get(key) ?? [];
  const [first] = reported;
  if (first && reported.length >= SHOWN) return first.map(withoutWitness);
  const parts = requestParts(pair, solver);
  const changes = changesOf(pair, parts, ["security"], solver);
  securities.set(key, [...reported, changes]);
  return changes;
}

function withoutWitness({ change }: CheckableChange): CheckableChange {
  const { value: _, ...rest } = change;
  return { change: rest };
}

function changesOf(
  pair: Pair,
  parts: Exchanges,
  differing: readonly string[],
  solver: Solver,
): readonly CheckableChange[] {
  const questions = requestQuestions(pair, parts);
  const { writer, reader } = questions.forth;
  const forth = inclusionOf(questions.forth, parts.forth, differing, solver);
  const back = differencesOf(questions.back, parts.back, differing, solver);
  const check = { describedBy: writer, refusedBy: reader };
  const forward = [
    ...forth.breaks.flatMap((found) =>
      withExample(requestChange(pair, "narrowed", found), found),
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
  return mergeDirections(forward, backward, check);
}

/** Compares the members that differ, if each is a question of its own; else the requests as a whole. */
function inclusionOf(
  whole: Question,
  exchange: ExchangedMembers,
  differing: readonly string[],
  solver: Solver,
): Inclusion {
  const members = sharedMembers(exchange, differing);
  if (members === undefined) return inclusionByParts(solver, [whole]);
  let sample: Json | undefined;
  const found = inclusionByParts(
    solver,
    members.map((member) => ({
      ...member,
      around: (value) => {
        sample ??= solver.sample(solver.read(whole.writer)) ?? null;
        return { ...(sample as JsonObject), [member.name]: value };
      },
    })),
  );
  // Perhaps nothing can be sent at all.
  return sample === null ? inclusionByParts(solver, [whole]) : found;
}

/** The same for the way back, which needs no examples. */
function differencesOf(
  whole: Question,
  exchange: ExchangedMembers,
  differing: readonly string[],
  solver: Solver,
): Differences {
  const parts = sharedMembers(exchange, differing) ?? [whole];
  return differencesByParts(solver, parts);
}

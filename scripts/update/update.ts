import { proposeVersion } from "./bump.ts";
import { chooseOperations } from "./slicing/choice.ts";
import { changedProse, compareContracts } from "./compare.ts";
import { UpdateError } from "./update-error.ts";
import type { UnknownObject } from "../openapi/json.ts";
import type { LintProblem } from "./checks/lint.ts";
import { type Effect, needsJudgement, type UpdateOutcome } from "./outcome.ts";
import { derive, type DeriveIo } from "./derive.ts";
import { originOf, reusableEtag } from "./tree/origin.ts";
import { planChanges } from "./tree/plan.ts";
import { type PreparedSlice, prepareSlice } from "./slicing/prepare.ts";
import { listOperations } from "../openapi/operations.ts";
import { sliceDocument } from "./slicing/slice.ts";
import type { SourceIo } from "../openapi/source/io.ts";
import { readIfChanged } from "../openapi/source/source.ts";
import { SLICE } from "../openapi/vendored.ts";
import { readState, type State } from "./tree/state.ts";
import { type Changes, isUnsettled, settle } from "../tree/transaction.ts";

export interface UpdateRequest {
  /** A path, `-`, an https URL, or `git:REVISION:PATH`. */
  readonly source: string;
  /** The public name to record for the source; by default its own. */
  readonly origin?: string;
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly dryRun: boolean;
  readonly acceptBreaking: boolean;
}

/** What an update asks of the world outside the tree. */
export interface UpdateIo extends SourceIo, DeriveIo {
  readonly commit: (changes: Changes) => Promise<void>;
  /** Today's date in UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  readonly onStep: (step: string) => void;
}

/** Brings the slice, its provenance and the generated code of a tree up to a source. */
export async function updateSpec(
  root: string,
  request: UpdateRequest,
  io: UpdateIo,
): Promise<UpdateOutcome> {
  if (request.dryRun && (await isUnsettled(root))) {
    throw new UpdateError(root, { kind: "unsettled" });
  }
  const settled = request.dryRun ? "nothing" : await settle(root);
  const state = await readState(root);
  const { operations } = state.provenance;
  const choice = chooseOperations(operations, request.add, request.drop);
  if ("faults" in choice) throw new UpdateError(SLICE, ...choice.faults);

  io.onStep(`reading ${request.source}`);
  const etag = reusableEtag(state, request.source, choice);
  const source = await readIfChanged(request.source, io, etag);
  const draft =
    source === undefined
      ? asItStands(state)
      : prepareSlice(source, choice.all, state.slice);
  let changes: Changes = new Map();
  let warnings: readonly LintProblem[] = [];
  if (source !== undefined) {
    io.onStep("linting the slice and generating code");
    const derived = await derive(source, draft, state, io);
    warnings = derived.warnings;
    const origin = request.origin ?? originOf(source, request.source, state);
    const taken = { source, origin, operations: choice.all, date: io.today() };
    changes = await planChanges(root, state, draft, taken, derived.files);
  }

  io.onStep("comparing the contracts");
  const common = idsIn(state.slice).filter((id) => choice.kept.includes(id));
  const former = { slice: state.slice, text: state.sliceText };
  const contract = await compareContracts(former, draft, common);
  const effect = effectOf(request, changes, needsJudgement(contract));
  if (effect === "written") {
    io.onStep("writing");
    await io.commit(changes);
  }
  return {
    source: request.source,
    version: { from: state.provenance.version, to: draft.version },
    operations: choice,
    contract,
    prose: changedProse(
      restrict(state.slice, common),
      restrict(draft.slice, common),
    ),
    files: [...changes.keys()].sort(),
    exploding: draft.exploding,
    nullable: draft.nullable,
    warnings,
    proposal: proposeVersion(state.version, {
      verdict: contract.verdict,
      added: choice.added.length > 0,
      dropped: choice.dropped.length > 0,
      files: changes.size > 0,
    }),
    effect,
    settled,
  };
}

function asItStands(state: State): PreparedSlice {
  const { slice, sliceText, provenance } = state;
  const { version } = provenance;
  return { slice, text: sliceText, version, exploding: [], nullable: [] };
}

function idsIn(slice: UnknownObject): string[] {
  return listOperations(slice).flatMap(({ id }) => id ?? []);
}

// Operations that this update adds or drops are no change of upstream's.
function restrict(slice: UnknownObject, ids: readonly string[]): UnknownObject {
  return ids.length === 0 ? {} : (sliceDocument(slice, ids).slice ?? {});
}

function effectOf(
  request: UpdateRequest,
  changes: Changes,
  mustBeAccepted: boolean,
): Effect {
  if (changes.size === 0) return "nothing-to-write";
  if (request.dryRun) return "dry-run";
  return mustBeAccepted && !request.acceptBreaking ? "withheld" : "written";
}

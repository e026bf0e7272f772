import { proposeVersion } from "./bump.ts";
import { chooseOperations, type OperationChoice } from "./slicing/choice.ts";
import { changedProse, compareContracts } from "./compare.ts";
import { SpecError } from "./fault.ts";
import type { JsonObject } from "./slicing/json.ts";
import type { LintProblem } from "./checks/lint.ts";
import { type Effect, needsJudgement, type Outcome } from "./outcome.ts";
import { planChanges, publicName } from "./tree/plan.ts";
import { type Draft, prepareSlice } from "./slicing/prepare.ts";
import { sha256 } from "./tree/provenance.ts";
import { listOperations } from "./slicing/operations.ts";
import { sliceDocument } from "./slicing/slice.ts";
import { readIfChanged, type Source, type SourceIo } from "./source.ts";
import { readState, SLICE, type State } from "./tree/state.ts";
import { type Changes, isUnsettled, settle } from "./tree/transaction.ts";

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
export interface UpdateIo extends SourceIo {
  readonly lint: (text: string) => Promise<readonly LintProblem[]>;
  readonly commit: (changes: Changes) => Promise<void>;
  /** Today's date in UTC, as YYYY-MM-DD. */
  readonly today: () => string;
  readonly collectGarbage: () => void;
  readonly onStep: (step: string) => void;
}

/** Brings the slice, its provenance and the generated code of a tree up to a source. */
export async function updateSpec(
  root: string,
  request: UpdateRequest,
  io: UpdateIo,
): Promise<Outcome> {
  if (request.dryRun && (await isUnsettled(root))) {
    throw new SpecError(root, { kind: "unsettled" });
  }
  const settled = request.dryRun ? "nothing" : await settle(root);
  const state = await readState(root);
  const { operations } = state.provenance;
  const choice = chooseOperations(operations, request.add, request.drop);
  if ("faults" in choice) throw new SpecError(SLICE, ...choice.faults);

  io.onStep(`reading ${request.source}`);
  const etag = reusableEtag(state, request, choice);
  const source = await readIfChanged(request.source, io, etag);
  const draft =
    source === undefined
      ? asItStands(state)
      : prepareSlice(source, choice.all, state.slice);
  let changes: Changes = new Map();
  let warnings: readonly LintProblem[] = [];
  if (source !== undefined) {
    io.onStep("linting the slice and generating code");
    const [problems, generated] = await Promise.all([
      lintDraft(draft, state, io),
      generate(draft, state, io),
    ]);
    warnings = problems;
    const origin = request.origin ?? originOf(source, request.source, state);
    const taken = { source, origin, operations: choice.all, date: io.today() };
    changes = await planChanges(root, state, draft, taken, generated);
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

// An entity tag vouches for the vendored slice only while that is still what
// the same source gave for the same operations.
function reusableEtag(
  state: State,
  request: UpdateRequest,
  choice: OperationChoice,
): string | undefined {
  const { provenance, sliceText } = state;
  const isSame =
    provenance.source === request.source &&
    choice.added.length === 0 &&
    choice.dropped.length === 0 &&
    provenance.sha256.slice === sha256(sliceText);
  return isSame ? provenance.etag : undefined;
}

// The same bytes keep the name they have.
function originOf(source: Source, name: string, state: State): string {
  const { sha256, source: known } = state.provenance;
  return source.sha256 === sha256.source ? known : publicName(name);
}

function asItStands(state: State): Draft {
  const { slice, sliceText, provenance } = state;
  const { version } = provenance;
  return { slice, text: sliceText, version, exploding: [] };
}

async function lintDraft(
  draft: Draft,
  state: State,
  io: UpdateIo,
): Promise<readonly LintProblem[]> {
  if (draft.text === state.sliceText) return [];
  const problems = await io.lint(draft.text);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return problems;
  throw new SpecError(
    SLICE,
    ...errors.map((problem) => ({ kind: "lint", problem }) as const),
  );
}

async function generate(
  draft: Draft,
  state: State,
  io: UpdateIo,
): Promise<ReadonlyMap<string, string>> {
  const { version } = state;
  // Only now: the compiler that comes with it takes the memory that the full
  // document has just left.
  io.collectGarbage();
  const { generateFiles } = await import("../codegen/files.ts");
  try {
    return await generateFiles({ slice: draft.text, version });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpecError(SLICE, { kind: "not-generated", reason });
  }
}

function idsIn(slice: JsonObject): string[] {
  return listOperations(slice).flatMap(({ id }) => id ?? []);
}

// Operations that this update adds or drops are no change of upstream's.
function restrict(slice: JsonObject, ids: readonly string[]): JsonObject {
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

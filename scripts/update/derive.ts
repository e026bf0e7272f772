import type { LintProblem } from "./checks/lint.ts";
import { UnusableDocument } from "../codegen/unusable-document.ts";
import { refusalOf } from "./refusal.ts";
import type { UnknownObject } from "../openapi/json.ts";
import type { Source } from "../openapi/source/source.ts";
import type { PreparedSlice } from "./slicing/prepare.ts";
import type { State } from "./tree/state.ts";

export interface DeriveIo {
  readonly lint: (slice: UnknownObject) => Promise<readonly LintProblem[]>;
  readonly collectGarbage: () => void;
}

/** What follows from a slice: Redocly's opinion and the generated code. */
interface Derived {
  readonly warnings: readonly LintProblem[];
  readonly files: ReadonlyMap<string, string>;
}

/** @param source what the slice was taken from, and what its faults are told of */
export async function derive(
  source: Source,
  draft: PreparedSlice,
  state: State,
  io: DeriveIo,
): Promise<Derived> {
  const [warnings, files] = await Promise.all([
    lintDraft(source, draft, state, io),
    generate(source, draft, state, io),
  ]);
  return { warnings, files };
}

async function lintDraft(
  source: Source,
  draft: PreparedSlice,
  state: State,
  io: DeriveIo,
): Promise<readonly LintProblem[]> {
  if (draft.text === state.sliceText) return [];
  const problems = await io.lint(draft.slice);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return problems;
  throw refusalOf(
    source,
    errors.map(({ rule, message, pointer }) => ({
      kind: "lint",
      rule,
      message,
      from: pointer,
    })),
    draft.slice,
  );
}

async function generate(
  source: Source,
  draft: PreparedSlice,
  state: State,
  io: DeriveIo,
): Promise<ReadonlyMap<string, string>> {
  const { version } = state;
  // Only now: the compiler that comes with it takes the memory that the full
  // document has just left.
  io.collectGarbage();
  const { generateFiles } = await import("../codegen/files.ts");
  try {
    return await generateFiles({ slice: draft.text, version });
  } catch (error) {
    if (!(error instanceof UnusableDocument)) throw error;
    const { reason, at } = error;
    const fault = { kind: "not-generated", reason } as const;
    throw refusalOf(
      source,
      [at === "" ? fault : { ...fault, from: at }],
      draft.slice,
    );
  }
}

import type { LintProblem } from "./checks/lint.ts";
import { UpdateError } from "./update-error.ts";
import type { PreparedSlice } from "./slicing/prepare.ts";
import { SLICE, type State } from "./tree/state.ts";

export interface DeriveIo {
  readonly lint: (text: string) => Promise<readonly LintProblem[]>;
  readonly collectGarbage: () => void;
}

/** What follows from a slice: Redocly's opinion and the generated code. */
export interface Derived {
  readonly warnings: readonly LintProblem[];
  readonly files: ReadonlyMap<string, string>;
}

export async function derive(
  draft: PreparedSlice,
  state: State,
  io: DeriveIo,
): Promise<Derived> {
  const [warnings, files] = await Promise.all([
    lintDraft(draft, state, io),
    generate(draft, state, io),
  ]);
  return { warnings, files };
}

async function lintDraft(
  draft: PreparedSlice,
  state: State,
  io: DeriveIo,
): Promise<readonly LintProblem[]> {
  if (draft.text === state.sliceText) return [];
  const problems = await io.lint(draft.text);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return problems;
  throw new UpdateError(
    SLICE,
    ...errors.map((problem) => ({ kind: "lint", problem }) as const),
  );
}

async function generate(
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new UpdateError(SLICE, { kind: "not-generated", reason });
  }
}

import type { Holder } from "./tree/holder.ts";
import type { LintProblem } from "./checks/lint.ts";
import { describeFault } from "./wording.ts";

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why an input can't be used. */
export type Fault =
  | { readonly kind: "unknown-scheme"; readonly scheme: string }
  | { readonly kind: "bad-revision" }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "insecure-url" }
  | { readonly kind: "url-with-credentials" }
  | { readonly kind: "insecure-redirect"; readonly target: string }
  | { readonly kind: "too-many-redirects"; readonly limit: number }
  | { readonly kind: "http-status"; readonly status: number }
  | { readonly kind: "timed-out" }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "not-utf8" }
  | { readonly kind: "html" }
  | { readonly kind: "empty" }
  | { readonly kind: "cut-off-fence"; readonly at: Place }
  | { readonly kind: "several-fences"; readonly lines: readonly number[] }
  | { readonly kind: "syntax"; readonly reason: string; readonly at: Place }
  | { readonly kind: "several-documents" }
  | { readonly kind: "duplicate-key"; readonly key: string; readonly at: Place }
  | { readonly kind: "prototype-key"; readonly key: string; readonly at: Place }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "too-many-nodes"; readonly limit: number }
  | { readonly kind: "alias-cycle"; readonly anchor: string }
  | { readonly kind: "not-openapi"; readonly found: string }
  | { readonly kind: "not-3.1"; readonly version: string }
  | {
      readonly kind: "missing-operation";
      readonly id: string;
      readonly nearest: readonly string[];
      readonly before?: Displaced;
    }
  | { readonly kind: "repeated-operation"; readonly id: string }
  | {
      readonly kind: "not-vendored";
      readonly id: string;
      readonly nearest: readonly string[];
    }
  | { readonly kind: "no-operations" }
  | {
      readonly kind:
        "outside-reference" | "stray-reference" | "dangling-reference";
      readonly reference: string;
      readonly from: string;
    }
  | {
      readonly kind: "invalid-pattern";
      readonly pattern: string;
      readonly from: string;
    }
  | {
      readonly kind: "hostile-text";
      readonly found: string;
      readonly from: string;
    }
  | { readonly kind: "lint"; readonly problem: LintProblem }
  | { readonly kind: "not-generated"; readonly reason: string }
  | {
      readonly kind: "locked";
      readonly holder: Holder;
      /** Where claims are kept, below the project's root. */
      readonly folder: string;
    }
  | { readonly kind: "unsettled" };

/** Where an operation stood, and what stands there now. */
export interface Displaced {
  readonly method: string;
  readonly path: string;
  /** The operation id there now: empty when it has none, `undefined` when there is no operation. */
  readonly now: string | undefined;
  readonly methods: readonly string[];
}

/** An input that is refused: what it is called, and every fault found in it. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly input: string;
  readonly faults: readonly [Fault, ...Fault[]];

  constructor(input: string, ...faults: readonly Fault[]) {
    const [first = { kind: "empty" }, ...others] = faults;
    super(faults.map((fault) => describeFault(input, fault)).join("\n"));
    this.input = input;
    this.faults = [first, ...others];
  }
}

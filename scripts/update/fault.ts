import type { Fault } from "../openapi/fault.ts";
import type { Holder } from "./tree/holder.ts";
import type { LintProblem } from "./checks/lint.ts";

/** Why an input is no slice that may be vendored. */
export type UpdateFault =
  | Fault
  | { readonly kind: "not-3.1"; readonly version: string }
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

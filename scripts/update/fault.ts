import type { DocumentFault, TextPosition } from "../openapi/fault.ts";

/** Why an input is no slice that may be vendored. */
export type UpdateFault =
  | DocumentFault
  | PlacedFault
  | { readonly kind: "not-3.1"; readonly version: string }
  | { readonly kind: "repeated-operation"; readonly id: string }
  | {
      readonly kind: "not-vendored";
      readonly id: string;
      readonly nearest: readonly string[];
    }
  | { readonly kind: "no-operations" }
  | { readonly kind: "unsettled" };

/** Why a part of a document may not be vendored, and which part. */
export type PlacedFault = {
  readonly from?: string;
  readonly at?: TextPosition;
} & (
  | {
      readonly kind:
        "outside-reference" | "stray-reference" | "dangling-reference";
      readonly reference: string;
    }
  | { readonly kind: "invalid-pattern"; readonly pattern: string }
  | { readonly kind: "hostile-text"; readonly found: string }
  | { readonly kind: "lint"; readonly rule: string; readonly message: string }
  | { readonly kind: "not-generated"; readonly reason: string }
);

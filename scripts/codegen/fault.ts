import { describeFault } from "./wording.ts";

/** Why no code can be made of a document. */
export type Fault =
  | { readonly kind: "not-yaml"; readonly reason: string }
  | { readonly kind: "not-openapi-3.1"; readonly found: unknown }
  | { readonly kind: "no-operations" }
  | { readonly kind: "no-operation-id" }
  | {
      readonly kind: "same-name";
      readonly name: string;
      readonly operationIds: readonly [string, string];
    }
  | { readonly kind: "no-success"; readonly documented: readonly string[] }
  | { readonly kind: "unusable-server"; readonly found: unknown }
  | { readonly kind: "own-servers" }
  | { readonly kind: "no-auth-header"; readonly found: readonly string[] }
  | { readonly kind: "other-auth"; readonly asked: readonly string[] }
  | { readonly kind: "dangling-reference"; readonly reference: string }
  | { readonly kind: "outside-reference"; readonly reference: string }
  | { readonly kind: "reference-cycle"; readonly reference: string }
  | { readonly kind: "invalid-schema"; readonly rule: string }
  | { readonly kind: "invalid-pattern"; readonly pattern: string }
  | { readonly kind: "unusable-schema"; readonly reason: string };

/** A document that code can't be made of: the fault, and the JSON pointer of its place. */
export class UnusableDocument extends Error {
  override readonly name = "UnusableDocument";
  readonly at: string;
  readonly fault: Fault;

  constructor(at: string, fault: Fault) {
    super(describeFault(at, fault));
    this.at = at;
    this.fault = fault;
  }
}

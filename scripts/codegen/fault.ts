import type { LostReference } from "../openapi/references.ts";

/** Why no code can be made of a document. */
export type CodegenFault =
  | LostReference
  | { readonly kind: "not-openapi-3.1"; readonly found: string }
  | { readonly kind: "inexact-number"; readonly number: string }
  | { readonly kind: "no-operations" }
  | { readonly kind: "no-operation-id" }
  | {
      readonly kind: "same-name";
      readonly name: string;
      readonly operationIds: readonly [string, string];
    }
  | { readonly kind: "same-parameter"; readonly name: string }
  | { readonly kind: "header-name"; readonly name: string }
  | { readonly kind: "parameter-place"; readonly place: unknown }
  | {
      readonly kind: "parameter-style";
      readonly style: string;
      readonly explode: boolean;
    }
  | { readonly kind: "no-success"; readonly documented: readonly string[] }
  | { readonly kind: "unusable-server"; readonly found: unknown }
  | { readonly kind: "own-servers" }
  | { readonly kind: "no-auth-header"; readonly found: readonly string[] }
  | { readonly kind: "other-auth"; readonly asked: readonly string[] }
  | { readonly kind: "invalid-schema"; readonly rule: string }
  | { readonly kind: "invalid-pattern"; readonly pattern: string }
  | { readonly kind: "unusable-schema"; readonly reason: string };

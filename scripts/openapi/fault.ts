/** A place in a text, counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** What all faults have in common. */
export interface AnyFault {
  readonly kind: string;
  /** Where in the text it is. */
  readonly at?: TextPosition;
  /** The JSON pointer of the place that it is about. */
  readonly from?: string;
}

/** Why a source or the document in it can't be used. */
export type DocumentFault =
  | { readonly kind: "unknown-scheme"; readonly scheme: string }
  | { readonly kind: "bad-revision" }
  | {
      readonly kind: "unreadable" | "unwritable";
      readonly reason: string;
    }
  | { readonly kind: "insecure-url" }
  | { readonly kind: "url-with-credentials" }
  | { readonly kind: "insecure-redirect"; readonly target: string }
  | { readonly kind: "too-many-redirects"; readonly limit: number }
  | { readonly kind: "http-status"; readonly status: number }
  | { readonly kind: "timed-out" }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "broken-gzip" | "not-utf8" | "html" | "empty" }
  | { readonly kind: "cut-off-fence"; readonly at: TextPosition }
  | { readonly kind: "several-fences"; readonly lines: readonly number[] }
  | {
      readonly kind: "syntax";
      readonly reason: string;
      readonly at: TextPosition;
    }
  | { readonly kind: "several-documents" }
  | {
      readonly kind: "duplicate-key";
      readonly key: string;
      readonly at: TextPosition;
    }
  | {
      readonly kind: "prototype-key";
      readonly key: string;
      readonly from: string;
      readonly at?: TextPosition;
    }
  | { readonly kind: "too-deep" | "too-many-nodes"; readonly limit: number }
  | { readonly kind: "alias-cycle"; readonly anchor: string }
  | { readonly kind: "not-openapi"; readonly found: string }
  | { readonly kind: "swagger-2" }
  | {
      readonly kind: "missing-operation";
      readonly id: string;
      readonly nearest: readonly string[];
      readonly before?: Displaced;
    };

/** Where an operation stood, and what stands there now. */
export interface Displaced {
  readonly method: string;
  readonly path: string;
  /** The operation id there now: empty when it has none, `undefined` when there is no operation. */
  readonly now: string | undefined;
  readonly methods: readonly string[];
}

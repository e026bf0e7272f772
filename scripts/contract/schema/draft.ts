import { lookUp } from "../../openapi/pointer.ts";
import type {
  Direction,
  Draft,
  DraftKeywords,
  SchemaDocument,
} from "./types.ts";

export interface Written {
  readonly kind: "written";
  readonly pointer: string;
  readonly keywords: boolean | DraftKeywords;
}

type DraftForm =
  | {
      readonly kind: "embedded";
      readonly document: SchemaDocument;
      readonly pointer: string;
      readonly direction: Direction;
      readonly raw: unknown;
    }
  | Written
  | { readonly kind: "text"; readonly of: Draft }
  | {
      readonly kind: "unknown";
      readonly pointer: string;
      readonly keyword: string;
      readonly text: string;
    };

/** The schema that stands at `pointer` in a document; `raw`: for those who have it at hand. */
export function embed(
  document: SchemaDocument,
  pointer: string,
  direction: Direction,
  raw: unknown = lookUp(document.root, pointer),
): Draft {
  return draft({ kind: "embedded", document, pointer, direction, raw });
}

/** A schema written by the caller, which stands for what the document says at `pointer`. */
export function at(pointer: string, keywords: boolean | DraftKeywords): Draft {
  return draft({ kind: "written", pointer, keywords });
}

/**
 * The schema of a value that travels as text (a parameter, a header): `7` and
 * `"7"` are one value. Applies to items and properties too.
 */
export function text(of: Draft): Draft {
  return draft({ kind: "text", of });
}

/** A schema of which nothing is known but that `keyword` makes it so; equal texts, equal schemas. */
export function unknown(pointer: string, keyword: string, text: string): Draft {
  return draft({ kind: "unknown", pointer, keyword, text });
}

export function formOf(value: Draft): DraftForm {
  return value as unknown as DraftForm;
}

function draft(form: DraftForm): Draft {
  return form as unknown as Draft;
}

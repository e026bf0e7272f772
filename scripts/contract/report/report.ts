import type { Acceptance } from "../accept/acceptance.ts";
import type { Diff } from "../index.ts";

/** A comparison together with the names of what was compared; all formats are made of it. */
export interface Report extends Diff {
  readonly base: string;
  readonly revised: string;
  /** What can be quoted from. */
  readonly texts?: { readonly base: Texts; readonly revised: Texts };
  /** What the place where reports are read calls a file; `undefined` for one that it doesn't have. */
  readonly inWorkspace?: (path: string) => string | undefined;
  readonly acceptance?: Acceptance;
  /** The client that was installed with the base, where that was the question. */
  readonly client?: string;
}

/** The text of a document, under `undefined`, and of the files that it refers to, by source. */
export type Texts = ReadonlyMap<string | undefined, string>;

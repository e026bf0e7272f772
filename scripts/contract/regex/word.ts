export interface WordOptions {
  /** Words not wanted; exactness is kept: `empty` then means that there are no others. */
  avoid?: ReadonlySet<string>;
  /** Words to take, the first that fits, before any search: examples of the document. */
  prefer?: readonly string[];
}

export type WordResult = { word: string } | { empty: true } | { exhausted: true };

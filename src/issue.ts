/** One way in which a value departs from the spec. Never holds the value itself. */
export interface Issue {
  /** Where: property names and indexes joined by dots; empty for the value as a whole. */
  readonly path: string;
  /** The JSON Schema keyword that is not met. */
  readonly keyword: string;
  /** What the spec wants there, as a phrase. */
  readonly expected: string;
  /** One sentence of path and expectation. */
  readonly message: string;
}

import type { Diff } from "../index.ts";

/** A comparison together with the names of what was compared. */
export interface Report extends Diff {
  readonly base: string;
  readonly revised: string;
}

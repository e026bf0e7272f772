import type { Installed } from "../package/consumer.ts";

/** What a row of the matrix found. */
export interface Result {
  readonly total: number;
  /** What is wrong, a line each. */
  readonly broken: readonly string[];
}

/** Tries the installed package. */
export type Check = (installed: Installed) => Promise<Result>;

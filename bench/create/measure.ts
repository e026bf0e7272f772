import type { Contender } from "./contenders.ts";

/** One way to look at the clients. The table of them is `measures.ts`. */
export interface Measure {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** How it is measured, in a sentence or two. */
  readonly about: string;
  /** The row that the others are ratios to; without one, the values stand for themselves. */
  readonly base?: string;
  readonly columns: readonly Column[];
  run(run: Run): Promise<Samples>;
}

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly better: "less" | "more";
}

/** The values of each row's columns, one a round. */
export type Samples = ReadonlyMap<string, Readonly<Record<string, number[]>>>;

export interface Run {
  readonly contenders: readonly Contender[];
  readonly effort: Effort;
  /** Says that something begins, for whoever watches. */
  step(what: string): void;
  /** How long it should take at most: a measure that needs longer makes fewer rounds. */
  readonly seconds: number;
}

/** How much is done of each measure that has rounds. */
export type Effort = Readonly<
  Record<
    "imports" | "memory" | "loopback" | "burst",
    { readonly rounds: number; readonly calls: number }
  >
>;

export const FULL: Effort = {
  imports: { rounds: 11, calls: 1 },
  memory: { rounds: 15, calls: 500 },
  loopback: { rounds: 15, calls: 150 },
  burst: { rounds: 3, calls: 10_000 },
};

export const QUICK: Effort = {
  imports: { rounds: 3, calls: 1 },
  memory: { rounds: 5, calls: 100 },
  loopback: { rounds: 5, calls: 40 },
  burst: { rounds: 1, calls: 1_000 },
};

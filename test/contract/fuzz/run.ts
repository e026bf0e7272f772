import {
  examine,
  type Examination,
  type ExamineOptions,
  type Fault,
  type Outcome,
} from "./examine.ts";
import { randomPair, type SchemaPair } from "./pairs.ts";
import { createRandom, type Random } from "./random.ts";
import { examineTexts } from "./text-examine.ts";
import { randomTextPair } from "./text-pairs.ts";

/** What is fuzzed: the pairs that are made, and how the engine's answers are checked. */
export interface Subject {
  readonly pair: (random: Random) => SchemaPair;
  readonly examine: (pair: SchemaPair, options: ExamineOptions) => Examination;
}

export const SUBJECTS = {
  /** Schemas of JSON values. */
  values: { pair: randomPair, examine },
  /** Schemas of parameters, whose values travel as text. */
  texts: { pair: randomTextPair, examine: examineTexts },
} as const satisfies Record<string, Subject>;

export interface RunOptions {
  /** Values by default. */
  readonly subject?: Subject;
  readonly seed: number;
  readonly pairs: number;
  /** How many values are tried against each "compatible". */
  readonly values: number;
  /** Asked before each pair; a long run ends by time, a test by count. */
  readonly stop?: () => boolean;
}

export interface Report {
  readonly pairs: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How often each reason was given for being undecided. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Pairs with a witness on which validators differ. */
  readonly unconfirmed: number;
  readonly faults: readonly (Fault & { readonly pair: SchemaPair })[];
}

export function run({
  subject = SUBJECTS.values,
  seed,
  pairs,
  values,
  stop,
}: RunOptions): Report {
  const random = createRandom(seed);
  const examined: { pair: SchemaPair; examination: Examination }[] = [];
  while (examined.length < pairs && !stop?.()) {
    const pair = subject.pair(random);
    const examination = subject.examine(pair, { random, values });
    examined.push({ pair, examination });
  }
  const examinations = examined.map(({ examination }) => examination);
  const count = (outcome: Outcome): number =>
    examinations.filter((each) => each.outcome === outcome).length;
  return {
    pairs: examined.length,
    outcomes: {
      breaking: count("breaking"),
      compatible: count("compatible"),
      undecided: count("undecided"),
    },
    reasons: tally(examinations.flatMap(({ reasons }) => reasons)),
    unconfirmed: examinations.filter(({ unconfirmed }) => unconfirmed > 0)
      .length,
    faults: examined.flatMap(({ pair, examination: { faults } }) =>
      faults.map((fault) => ({ ...fault, pair })),
    ),
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

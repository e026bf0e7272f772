import type { UnknownObject } from "../../../scripts/openapi/json.ts";
import { typeCheck } from "../type-check.ts";
import { randomDocument } from "./documents.ts";
import {
  type Examination,
  examine,
  type ExamineOptions,
  generated,
  type Subject,
} from "./examine.ts";

/** Of each random document. */
const OPERATIONS = 20;

export interface RunOptions extends ExamineOptions {
  /** A document and its text; random ones by default. */
  readonly given: { document: UnknownObject; text: string } | undefined;
  /** Asked after each round. */
  readonly stop: () => boolean;
}

export interface Report extends Omit<Examination, "untried"> {
  readonly rounds: number;
  /** Validators all of whose values were refused, in the last round. */
  readonly untried: readonly string[];
  /** Seconds of CPU that it took to generate, at most. */
  readonly generating: number;
  /** What the TypeScript compiler says of the generated files. */
  readonly complaints: readonly string[];
}

/** New values for the same document, or for another random one, round by round. */
export async function run(options: RunOptions): Promise<Report> {
  const { random, given, stop } = options;
  const complaints: string[] = [];
  let generating = 0;
  const subjectOf = async (
    document: UnknownObject,
    text?: string,
  ): Promise<Subject> => {
    const before = process.cpuUsage();
    const subject = await generated(document, text);
    const { user, system } = process.cpuUsage(before);
    generating = Math.max(generating, (user + system) / 1e6);
    const [said = []] = await typeCheck([subject.files]);
    complaints.push(...said.map(({ file, message }) => `${file}: ${message}`));
    return subject;
  };
  const only = given && (await subjectOf(given.document, given.text));
  const examinations: Examination[] = [];
  do {
    const subject =
      only ?? (await subjectOf(randomDocument(random, OPERATIONS)));
    examinations.push(await examine(subject, options));
  } while (!stop());
  const sum = (count: (each: Examination) => number): number =>
    examinations.reduce((total, each) => total + count(each), 0);
  return {
    rounds: examinations.length,
    validators:
      sum(({ validators }) => validators) / (only ? examinations.length : 1),
    values: sum(({ values }) => values),
    accepted: sum(({ accepted }) => accepted),
    split: sum(({ split }) => split),
    untried: examinations.at(-1)?.untried ?? [],
    disagreements: examinations.flatMap((each) => each.disagreements),
    generating,
    complaints,
  };
}

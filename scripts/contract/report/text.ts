import type { Finding, Occurrence } from "../finding/types.ts";
import {
  causesOf,
  STANDINGS,
  type Cause,
  type CauseStanding,
} from "./causes.ts";
import { terminalText } from "./escape/terminal.ts";
import type { Report } from "./report.ts";
import { witnessLines } from "./witness-lines.ts";
import {
  acceptanceNotes,
  acceptedSentence,
  whereIn,
  changeSentence,
  countsSentence,
  EXPLAIN_HINT,
  headline,
  operationsAt,
  plural,
  proofSentences,
  refusalSentence,
  releaseSentence,
  witnessSentence,
} from "./words.ts";

export type Style = CauseStanding | "bold";

export interface TextOptions {
  /** At most so many causes are told, the rest counted. */
  readonly most?: number | undefined;
  /** Leave out the version that the change asks for, where the reader is told of it otherwise. */
  readonly withoutRelease?: boolean;
  /** Colours a text; leaves it as it is by default. */
  readonly paint?: (style: Style, text: string) => string;
}

const MAX_PLACES = 5;

/** For a terminal: the verdict first, then a paragraph a cause, worst first. */
export function formatText(report: Report, options: TextOptions = {}): string {
  const { most = Infinity, withoutRelease = false } = options;
  const { paint = (_, text) => text } = options;
  const causes = causesOf(report);
  const worst = STANDINGS.find((standing) => causes[standing].length > 0);
  const all = STANDINGS.flatMap((standing) =>
    causes[standing].map((cause) => [standing, cause] as const),
  );
  const left = all.length - most;
  return [
    paint(worst ?? "compatible", headline(report, causes, terminalText)),
    terminalText(`${report.base} → ${report.revised}`, 1_000),
    countsSentence(report, causes),
    ...(withoutRelease ? [] : [releaseSentence(report)]),
    ...proofSentences(causes),
    ...acceptanceNotes(report).map((note) => terminalText(note)),
    ...all
      .slice(0, most)
      .flatMap(([standing, cause]) =>
        cause.changes.map((each, index) =>
          change(standing, cause, each, index > 0, report, paint),
        ),
      ),
    ...(left > 0 ? [`\nand ${plural(left, "other cause")}`] : []),
    ...(all.length > 0 ? [`\n${EXPLAIN_HINT}`] : []),
    "",
  ].join("\n");
}

/** One change of a cause, `also` after the first. */
function change(
  standing: CauseStanding,
  cause: Cause,
  example: Finding,
  isFurther: boolean,
  report: Report,
  paint: NonNullable<TextOptions["paint"]>,
): string {
  const prefix = isFurther ? "also " : "";
  const title = `${prefix}${paint(standing, standing)} ${paint("bold", example.id)}`;
  const operations = isFurther ? [] : placeLines(cause.places);
  const lines = [changeSentence(cause, example), ...operations];
  if (standing === "compatible") return block(title, lines, prefix);
  if (standing === "accepted") lines.push(acceptedSentence(example, report));
  const { location } = example;
  for (const side of ["base", "revised"] as const) {
    const place = location[side];
    if (!place) continue;
    const pointer = place.pointer || "/";
    lines.push(`${side} ${whereIn(report[side], place)} ${pointer}`);
  }
  const witness = witnessLines(example);
  if (witness.length === 0) return block(title, lines, prefix);
  const shown = witness.map(({ text, isMarked }) => {
    const line = `  ${isMarked ? ">" : " "} ${terminalText(text)}`;
    return isMarked ? paint(standing, line) : line.trimEnd();
  });
  return [
    block(title, lines, prefix),
    `  ${terminalText(witnessSentence(example))}`,
    ...shown,
    `  ${terminalText(refusalSentence(example, report))}`,
  ].join("\n");
}

/** With a blank line before what begins a cause. */
function block(
  title: string,
  lines: readonly string[],
  prefix: string,
): string {
  const body = lines.map((line) => `  ${terminalText(line)}`);
  return `${prefix === "" ? "\n" : ""}${[title, ...body].join("\n")}`;
}

function placeLines(places: readonly Occurrence[]): string[] {
  const names = operationsAt(places);
  const shown = names.slice(0, MAX_PLACES).map((name) => `in ${name}`);
  const more = names.length - shown.length;
  return more > 0
    ? [...shown, `and ${plural(more, "other operation")}`]
    : shown;
}

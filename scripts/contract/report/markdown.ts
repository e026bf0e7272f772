import type { TextOptions } from "./text.ts";
import { describeFinding } from "../finding/messages.ts";
import type { Finding } from "../finding/types.ts";
import {
  causesOf,
  STANDINGS,
  type Cause,
  type CauseStanding,
} from "./causes.ts";
import { cell, code, cut, fenced } from "./escape/markdown.ts";
import { COMMENT_LIMIT, fit } from "./fit.ts";
import type { Report } from "./report.ts";
import { witnessLines } from "./witness-lines.ts";
import {
  acceptanceNotes,
  acceptedSentence,
  whereIn,
  changeSentence,
  countOf,
  countsSentence,
  EXPLAIN_HINT,
  headline,
  operationsAt,
  plural,
  proofSentences,
  refusalSentence,
  releaseSentence,
  witnessSentence,
  type Causes,
} from "./words.ts";

/** What the table may take, so that there is room for examples; and what is kept for the news. */
const TABLE_LIMIT = COMMENT_LIMIT / 2;
const NEWS_LIMIT = 2_000;
const MAX_PLACES = 20;

const ICONS: Readonly<Record<CauseStanding, string>> = {
  breaking: "❌",
  undecided: "❓",
  accepted: "🤝",
  compatible: "✅",
};

/** For a comment on a pull request: verdict, table, and a collapsed block a cause; as much as GitHub takes, the rest counted. */
export function formatMarkdown(
  report: Report,
  { most = Infinity }: Pick<TextOptions, "most"> = {},
): string {
  const causes = causesOf(report);
  const rows = STANDINGS.flatMap((standing) =>
    causes[standing].map((cause) => ({ standing, cause })),
  );
  const serious = rows.filter(({ standing }) => standing !== "compatible");
  const news = rows.slice(serious.length);
  const [worst] = rows;
  const notes = acceptanceNotes(report);
  const top = fit(
    (longest) =>
      [
        `## ${ICONS[worst?.standing ?? "compatible"]} ${headline(report, causes, code)}`,
        `${code(cut(report.base, 200))} → ${code(cut(report.revised, 200))}: ${countsSentence(report, causes)}. ${releaseSentence(report)}.`,
        ...proofSentences(causes),
        ...notes.slice(0, longest).map((note) => `> ${code(cut(note, 300))}`),
        ...(serious.length > 0
          ? [table(serious, Math.min(longest, most))]
          : []),
        ...(rows.length > 0 ? [EXPLAIN_HINT] : []),
      ].join("\n\n"),
    TABLE_LIMIT,
  );
  const room = COMMENT_LIMIT - top.length;
  const blocks = details(serious.slice(0, most), report, room - NEWS_LIMIT);
  const rest = fit(
    (longest) =>
      newsBlock(news, Math.min(longest, most - serious.length), causes),
    room - blocks.length - 1,
  );
  return `${top}\n${blocks}${rest}`;
}

interface Row {
  readonly standing: CauseStanding;
  readonly cause: Cause;
}

function table(rows: readonly Row[], most: number): string {
  const lines = rows.slice(0, most).map(({ standing, cause }) => {
    const { changes, places } = cause;
    const [example] = changes;
    const also =
      changes.length > 1
        ? ` and ${plural(changes.length - 1, "other change")}`
        : "";
    const [first = "", ...more] = operationsAt(places);
    const others = more.length > 0 ? ` and ${more.length} more` : "";
    return `| ${ICONS[standing]} ${standing} | \`${example.id}\` | ${cell(cut(describeFinding(example), 160))}${also} | ${cell(cut(first, 120))}${others} |`;
  });
  const left = rows.length - lines.length;
  return [
    "| | change | what | where |",
    "|---|---|---|---|",
    ...lines,
    ...(left > 0 ? [`\nand ${plural(left, "other cause")}`] : []),
  ].join("\n");
}

/** What breaks nobody, for those who want to know; empty where there is nothing. */
function newsBlock(rows: readonly Row[], most: number, causes: Causes): string {
  if (rows.length === 0) return "";
  const summary = `${ICONS.compatible} ${countOf("compatible", causes)}`;
  return most > 0
    ? `\n<details><summary>${summary}</summary>\n\n${table(rows, most)}\n\n</details>\n`
    : `\n${summary}\n`;
}

/** Blocks for what a human has to look at, as long as there is room. */
function details(rows: readonly Row[], report: Report, room: number): string {
  const blocks = rows.map(({ standing, cause }) =>
    block(standing, cause, report),
  );
  const last = (left: number): string =>
    `\n${plural(left, "block")} left out: a comment holds no more.\n`;
  const shown: string[] = [];
  let left = room - last(blocks.length).length;
  for (const text of blocks) {
    left -= text.length;
    if (left < 0) break;
    shown.push(text);
  }
  const missing = blocks.length - shown.length;
  return [...shown, ...(missing > 0 ? [last(missing)] : [])].join("");
}

function block(standing: CauseStanding, cause: Cause, report: Report): string {
  const { changes, places } = cause;
  const [example, ...others] = changes;
  const operations = operationsAt(places);
  const also =
    others.length > 0 ? ` and ${plural(others.length, "other change")}` : "";
  const more = operations.length - MAX_PLACES;
  return [
    // Nothing of a document stands in a line of HTML.
    `\n<details><summary>${ICONS[standing]} <code>${example.id}</code>${also} in ${plural(operations.length, "operation")}</summary>\n`,
    ...operations
      .slice(0, MAX_PLACES)
      .map((name) => `- ${code(cut(name, 200))}`),
    ...(more > 0 ? [`- and ${plural(more, "other operation")}`] : []),
    ...changes.map((each, index) =>
      change(standing, cause, each, index > 0, report),
    ),
    "\n</details>\n",
  ].join("\n");
}

function change(
  standing: CauseStanding,
  cause: Cause,
  finding: Finding,
  isFurther: boolean,
  report: Report,
): string {
  const { location } = finding;
  const witness = witnessLines(finding);
  return [
    ...(isFurther ? [`\nalso \`${finding.id}\``] : []),
    `\n${code(cut(changeSentence(cause, finding), 600))}\n`,
    ...(standing === "accepted"
      ? [`${code(cut(acceptedSentence(finding, report), 300))}\n`]
      : []),
    ...(["base", "revised"] as const).flatMap((side) => {
      const place = location[side];
      return place
        ? [
            `${side}: ${code(cut(`${whereIn(report[side], place)} ${place.pointer || "/"}`, 300))}\n`,
          ]
        : [];
    }),
    ...(witness.length > 0
      ? [
          `${code(cut(witnessSentence(finding), 400))}\n`,
          fenced(
            witness.map(({ text, isMarked }) =>
              `${isMarked ? ">" : " "} ${text}`.trimEnd(),
            ),
          ),
          `\n${code(cut(refusalSentence(finding, report), 400))}`,
        ]
      : []),
  ].join("\n");
}

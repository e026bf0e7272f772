import type { Finding } from "../../finding/types.ts";
import { answersOf } from "../../guide/answers.ts";
import { CATALOGUE } from "../../finding/catalogue.ts";
import type { Cause, CauseStanding } from "../causes.ts";
import { escapeHtml } from "../escape/html.ts";
import type { Excerpts } from "../excerpt.ts";
import type { Report } from "../report.ts";
import { witnessLines, witnessText } from "../witness-lines.ts";
import {
  acceptedSentence,
  whereIn,
  changeSentence,
  refusalSentence,
  witnessSentence,
} from "../words.ts";
import { codeBlock, pageText } from "./lines.ts";
import { furtherChanges, operationItems, otherPlaces } from "./lists.ts";

/** What all causes of a page are written with. */
export interface PageContext {
  readonly report: Report;
  /** `undefined` without texts to quote from. */
  readonly excerptsOf: ((finding: Finding) => Excerpts) | undefined;
}

/** A longer witness is shown cut, and copied whole up to here. */
const LONGEST_COPY = 20_000;

/** One cause: what it is, where it shows, both documents, and the proof. */
export function causeArticle(
  standing: CauseStanding,
  cause: Cause,
  anchor: string,
  context: PageContext,
): string {
  const [example, ...others] = cause.changes;
  const isNews = standing === "compatible";
  const explained = new Set<string>();
  const change = (finding: Finding, id: string, where: string): string[] => {
    const isExplained = isNews || explained.has(finding.id);
    explained.add(finding.id);
    return [
      `<p class="soft"><code>${finding.id}</code></p>`,
      ...(standing === "accepted"
        ? [`<p>${pageText(acceptedSentence(finding, context.report))}</p>`]
        : []),
      where,
      ...(isExplained ? [] : [explanation(finding)]),
      sides(finding, context),
      ...(isNews ? [] : [witness(finding, id, context.report)]),
    ];
  };
  return [
    `<article class="${standing}${isNews ? " small" : ""}" id="${anchor}" aria-labelledby="${anchor}-title">`,
    `<h3 id="${anchor}-title"><span class="badge">${standing}</span> ${pageText(changeSentence(cause, example))}</h3>`,
    ...change(example, anchor, operationItems(cause)),
    ...(isNews
      ? [furtherChanges(cause, context.report)]
      : others.flatMap((finding, index) => [
          `<h4>also ${pageText(changeSentence(cause, finding))}</h4>`,
          ...change(finding, `${anchor}-${index + 2}`, ""),
        ])),
    otherPlaces(cause, context.report),
    "</article>",
  ].join("\n");
}

function explanation({ id }: Finding): string {
  const found = CATALOGUE.get(id);
  if (!found) return "";
  const answers = answersOf(found).map(
    ([question, answer]) => `<p><b>${question}</b>: ${prose(answer)}</p>`,
  );
  return `<details><summary>What it means, and what to do</summary><p>${prose(found.what)}</p>${answers.join("")}</details>`;
}

/** Our own words, with code between backticks. */
function prose(text: string): string {
  return escapeHtml(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}

function sides(example: Finding, { report, excerptsOf }: PageContext): string {
  const excerpts = excerptsOf?.(example);
  const figures = (["base", "revised"] as const).map((side) => {
    const place = example.location[side];
    if (!place) {
      return `<figure><figcaption>${side}: not there</figcaption></figure>`;
    }
    const where = `${whereIn(report[side], place)} ${place.pointer || "/"}`;
    const lines = excerpts?.[side] ?? [];
    const marked = lines.filter(({ isMarked }) => isMarked);
    const label = `${side} document; to blame: line ${marked.map(({ number }) => number).join(", ")}`;
    return `<figure><figcaption>${side}: <code>${pageText(where)}</code></figcaption>${lines.length > 0 ? codeBlock(label, lines) : ""}</figure>`;
  });
  return `<div class="sides">${figures.join("")}</div>`;
}

function witness(example: Finding, anchor: string, report: Report): string {
  const lines = witnessLines(example);
  if (lines.length === 0) return "";
  const text = witnessText(example);
  const copy =
    text.length <= LONGEST_COPY
      ? `<button type="button" data-copy="${anchor}-witness" aria-label="Copy the example" hidden>Copy</button><pre id="${anchor}-witness" hidden>${escapeHtml(text)}</pre>`
      : "";
  return `<div class="witness"><div class="bar"><p>${pageText(witnessSentence(example))}</p>${copy}</div>${codeBlock("Example", lines)}<p>${pageText(refusalSentence(example, report))}</p></div>`;
}

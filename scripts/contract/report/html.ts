import { createHash } from "node:crypto";
import { causesOf, STANDINGS, type CauseStanding } from "./causes.ts";
import { escapeHtml } from "./escape/html.ts";
import { operationList } from "./html/operations.ts";
import { SCRIPT } from "./html/script.ts";
import { causeSections } from "./html/sections.ts";
import { STYLE } from "./html/style.ts";
import type { Report } from "./report.ts";
import {
  acceptanceNotes,
  countsSentence,
  headline,
  plural,
  proofSentences,
  releaseSentence,
  type Causes,
} from "./words.ts";

/** Operations that are listed before the list is folded. */
const MANY = 40;

/** One page that needs nothing else: no network, no script to read it. */
export function formatHtml(report: Report): string {
  const causes = causesOf(report);
  const present = STANDINGS.filter((standing) => causes[standing].length > 0);
  const title = escapeHtml(headline(report, causes));
  const sections = causeSections(present, causes, report);
  const operations = operationList(report.operations, causes, sections.anchors);
  const changed =
    present.length > 0
      ? report.operations.filter(({ verdict }) => verdict !== "unchanged")
          .length
      : 0;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#causes">Skip to the causes</a>
<header>
<h1 class="${present[0] ?? "compatible"}">${title}</h1>
<p><code>${escapeHtml(report.base)}</code> → <code>${escapeHtml(report.revised)}</code></p>
<p>${escapeHtml(countsSentence(report, causes))}.</p>
<p>${escapeHtml(releaseSentence(report))}.</p>
${proofSentences(causes)
  .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
  .join("")}
${notes(report)}
</header>
${filter(present, causes)}
<main>
${changed > MANY ? `<details><summary>${plural(changed, "operation")} changed: all at a glance</summary>${operations}</details>` : operations}
<div id="causes" tabindex="-1">
${sections.html}
</div>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Should an escape ever fail, the browser still runs and loads nothing but ours. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(SCRIPT).digest("base64")}'; base-uri 'none'; form-action 'none'`;

function notes(report: Report): string {
  const items = acceptanceNotes(report).map(
    (note) => `<li>${escapeHtml(note)}</li>`,
  );
  return items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
}

function filter(present: readonly CauseStanding[], causes: Causes): string {
  const boxes = present.map(
    (standing) =>
      `<label><input type="checkbox" checked data-standing="${standing}"><span class="${standing}">${standing}</span> <span class="soft">${causes[standing].length}</span></label>`,
  );
  return `<div class="filter" role="group" aria-label="Show causes by what they mean" hidden><b>Show</b>${boxes.join("")}<span id="status" class="soft" role="status"></span></div>`;
}

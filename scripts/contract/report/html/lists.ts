import type { Finding } from "../../finding/types.ts";
import type { Cause } from "../causes.ts";
import type { Report } from "../report.ts";
import {
  whereIn,
  changeSentence,
  operationName,
  operationsAt,
  plural,
} from "../words.ts";
import { pageText } from "./lines.ts";

/** Operations that are shown at once; more are behind a click. */
const AT_ONCE = 3;
const MOST = 60;

/** The operations in which a cause shows. */
export function operationItems({ places }: Cause): string {
  const names = operationsAt(places);
  const itemOf = (name: string): string =>
    `<li><code>${pageText(name)}</code></li>`;
  return names.length <= AT_ONCE
    ? `<ul>${names.map(itemOf).join("")}</ul>`
    : folded(`in ${plural(names.length, "operation")}`, names, itemOf);
}

/** The same change elsewhere: where, in both documents. */
export function otherPlaces(
  { findings, changes }: Cause,
  report: Report,
): string {
  const others = findings.filter((finding) => !changes.includes(finding));
  const summary = `the same in ${plural(others.length, "other place")} of the documents`;
  return folded(summary, others, (finding) => {
    const [first] = finding.places;
    const shows = first
      ? `${first.at} of ${operationName(first.operation)}`
      : "";
    return `<li><code>${pageText(whereOf(finding, report))}</code>, shows in <code>${pageText(shows)}</code></li>`;
  });
}

/** What beside its first change a cause is, where that breaks nobody. */
export function furtherChanges(cause: Cause, report: Report): string {
  const [, ...others] = cause.changes;
  const summary = `and ${plural(others.length, "other change")}`;
  return folded(
    summary,
    others,
    (finding) =>
      `<li>${pageText(changeSentence(cause, finding))} <code class="soft">${pageText(whereOf(finding, report))}</code></li>`,
  );
}

function whereOf({ location }: Finding, report: Report): string {
  const { base, revised } = location;
  const [source, place] = revised
    ? [report.revised, revised]
    : [report.base, base];
  return `${whereIn(source, place)} ${place?.pointer ?? ""}`;
}

/** A list behind a click, what is beyond its bound counted. */
function folded<Item>(
  summary: string,
  all: readonly Item[],
  itemOf: (item: Item) => string,
): string {
  if (all.length === 0) return "";
  const left = all.length - MOST;
  const rest = left > 0 ? `<li>and ${left} more</li>` : "";
  return `<details><summary>${summary}</summary><ul>${all.slice(0, MOST).map(itemOf).join("")}${rest}</ul></details>`;
}

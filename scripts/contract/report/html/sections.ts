import type { Cause, CauseStanding } from "../causes.ts";
import { createExcerpts } from "../excerpt.ts";
import type { Report } from "../report.ts";
import { countOf, plural, type Causes } from "../words.ts";
import { causeArticle, type PageContext } from "./cause.ts";

/** What causes may take of the page, in characters, with quotes of both documents; then without; then they are counted. */
const ROOM = 1_300_000;
const ROOM_WITHOUT_QUOTES = 1_700_000;

interface Sections {
  readonly html: string;
  /** Of the causes that are on the page. */
  readonly anchors: ReadonlySet<string>;
}

/** The causes of each standing, as many as there is room for. */
export function causeSections(
  present: readonly CauseStanding[],
  causes: Causes,
  report: Report,
): Sections {
  const excerpts = report.texts && createExcerpts(report.texts);
  const quoting: PageContext = {
    report,
    excerptsOf: excerpts && (({ location }) => excerpts(location)),
  };
  const plain: PageContext = { report, excerptsOf: undefined };
  const anchors = new Set<string>();
  let taken = 0;
  const fitting = (standing: CauseStanding, cause: Cause, anchor: string) => {
    for (const [context, room] of [
      [quoting, ROOM],
      [plain, ROOM_WITHOUT_QUOTES],
    ] as const) {
      if (taken >= room) continue;
      const article = causeArticle(standing, cause, anchor, context);
      if (taken + article.length > room) continue;
      taken += article.length;
      anchors.add(anchor);
      return [article];
    }
    return [];
  };
  const sections = present.map((standing) => {
    const articles = causes[standing].flatMap((cause, index) =>
      fitting(standing, cause, anchorOf(standing, index)),
    );
    const left = causes[standing].length - articles.length;
    return [
      `<section data-standing="${standing}" data-left="${left}" aria-labelledby="${standing}">`,
      `<h2 id="${standing}">${countOf(standing, causes)}</h2>`,
      ...articles,
      ...(left > 0
        ? [`<p>${plural(left, "cause")} left out, to keep the page small.</p>`]
        : []),
      "</section>",
    ].join("\n");
  });
  return { html: sections.join("\n"), anchors };
}

export function anchorOf(standing: CauseStanding, index: number): string {
  return `${standing}-${index + 1}`;
}

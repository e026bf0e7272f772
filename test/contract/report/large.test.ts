import { parse } from "yaml";
import { expect, it } from "vitest";
import {
  locatableAlone,
  locateFindings,
} from "../../../scripts/contract/command/locate.ts";
import { diffDocuments } from "../../../scripts/contract/index.ts";
import { formatGithub } from "../../../scripts/contract/report/github.ts";
import { formatHtml } from "../../../scripts/contract/report/html.ts";
import { formatMarkdown } from "../../../scripts/contract/report/markdown.ts";
import type { Report } from "../../../scripts/contract/report/report.ts";
import { formatText } from "../../../scripts/contract/report/text.ts";
import { caseOf } from "./render.ts";

/** A break of five hundred properties, each of a component of its own. */
function largeReport(): Report {
  const texts = caseOf("mixed");
  const diff = diffDocuments({
    base: parse(texts.base),
    revised: parse(texts.revised),
    scope: "all",
  });
  const [first] = locateFindings(
    diff.findings,
    locatableAlone(texts.base),
    locatableAlone(texts.revised),
  );
  if (!first) throw new Error("the case has lost its break");
  const findings = Array.from({ length: 500 }, (_, index) => ({
    ...first,
    args: { ...first.args, property: `property_${index}` },
    location: {
      ...first.location,
      base: { pointer: `/components/schemas/S${index}`, line: 1 },
    },
  }));
  const summary = { breaking: 500, undecided: 0, compatible: 0 };
  return {
    ...diff,
    findings,
    summary,
    texts: {
      base: new Map([[undefined, texts.base]]),
      revised: new Map([[undefined, texts.revised]]),
    },
    base: "a.yaml",
    revised: "b.yaml",
  };
}

const report = largeReport();

it("hundreds of breaks fit a comment, which says how many it holds back", () => {
  const markdown = formatMarkdown(report);
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown.length).toBeGreaterThan(40_000);
  expect(markdown).toMatch(/and \d+ other causes/);
  expect(markdown).toMatch(/\d+ blocks left out/);
  const count = (tag: string): number => markdown.split(tag).length - 1;
  expect(count("<details>")).toBe(count("</details>"));
});

it("GitHub is given ten annotations and a count", () => {
  const github = formatGithub(report);
  expect(github.match(/^::error /gm)).toHaveLength(10);
  expect(github).toContain("490 causes not annotated.");
});

it("a page stays under 2 MB, and says what it holds back", () => {
  const html = formatHtml(report);
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  const shown = html.match(/<article /g)?.length ?? 0;
  const left = Number(/(\d+) causes left out/.exec(html)?.[1] ?? 0);
  expect(shown + left).toBe(500);
});

it("text begins with the verdict and the counts", () => {
  const [first, , third] = formatText(report).split("\n");
  expect(first).toMatch(/^Breaking/);
  expect(third).toMatch(/^500 breaking,/);
});

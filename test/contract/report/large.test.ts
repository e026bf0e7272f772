import { expect, it } from "vitest";
import { formatGithub } from "../../../scripts/contract/report/github.ts";
import { formatHtml } from "../../../scripts/contract/report/html.ts";
import { formatMarkdown } from "../../../scripts/contract/report/markdown.ts";
import { formatText } from "../../../scripts/contract/report/text.ts";
import { largeReport } from "./large-report.ts";

const report = largeReport(500);

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
  expect(html).toContain(`data-left="${left}"`);
  // No link leads to what isn't there.
  for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) {
    expect(html).toContain(`id="${anchor}"`);
  }
});

it("text begins with the verdict and the counts", () => {
  const [first, , third] = formatText(report).split("\n");
  expect(first).toMatch(/^Breaking/);
  expect(third).toMatch(/^500 breaking,/);
});

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, openPage, type Page } from "../../support/chromium.ts";
import { formatHtml } from "../../../scripts/contract/report/html.ts";
import { hostileDocuments } from "./hostile.ts";
import { largeReport } from "./large-report.ts";
import { caseOf, renderAll } from "./render.ts";

describe.skipIf(CHROMIUM === undefined)("the page in Chromium", () => {
  let page: Page;
  let folder: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, folder, close } = await openPage(CHROMIUM ?? ""));
  });
  afterAll(() => close());

  let shown: string | undefined;
  /** Loads a page that isn't there already: what a test did to one, it has to undo. */
  async function show(html: string | undefined): Promise<void> {
    if (html === shown) return;
    shown = html;
    const file = join(folder, "page.html");
    await writeFile(file, html ?? "");
    await page.send("Page.navigate", { url: pathToFileURL(file).href });
    await page.evaluate(
      `new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", () => done()))`,
    );
  }

  async function resize(width: number): Promise<void> {
    await page.send("Emulation.setDeviceMetricsOverride", {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  it("runs no script and builds no element of a hostile document", async () => {
    const { html } = await renderAll(hostileDocuments());
    await show(html);
    expect(
      await page.evaluate(
        `document.querySelectorAll("script, img, iframe, object, [onmouseover]").length`,
      ),
    ).toBe(1);
    expect(
      await page.evaluate(`document.getElementById("status").textContent`),
    ).toMatch(/causes shown$/);
  });

  it.each([
    ["hostile", hostileDocuments()],
    ["usual", caseOf("mixed")],
  ])("of %s documents is never wider than the window", async (_, documents) => {
    for (const width of [400, 1280]) {
      await resize(width);
      await show((await renderAll(documents))["html"]);
      expect(await page.evaluate("innerWidth")).toBe(width);
      expect(
        await page.evaluate("document.documentElement.scrollWidth"),
      ).toBeLessThanOrEqual(width);
    }
  });

  it("filters by what a cause means, and a link brings back what was filtered out", async () => {
    const { html } = await renderAll(caseOf("mixed"));
    await show(html);
    const visible = `[...document.querySelectorAll("article")].filter((each) => each.checkVisibility()).length`;
    expect(await page.evaluate(visible)).toBe(6);
    await page.evaluate(
      `document.querySelector("[data-standing=breaking]").click()`,
    );
    expect(await page.evaluate(visible)).toBe(2);
    await page.evaluate(
      `new Promise((done) => {
        addEventListener("hashchange", () => setTimeout(done));
        document.querySelector("a[href='#breaking-1']").click();
      })`,
    );
    expect(await page.evaluate(visible)).toBe(6);
  });

  it("copies the example to the letter", async () => {
    const { html } = await renderAll(caseOf("mixed"));
    await show(html);
    const copied = await page.evaluate(`new Promise((done) => {
      document.execCommand = () => done(document.activeElement.value);
      document.querySelector("button[data-copy]").click();
    })`);
    expect(copied).toMatch(/^HTTP 200\n[^]*"status": "adopted"/);
  });

  it.each(["light", "dark"])(
    "has enough contrast in the %s scheme",
    async (scheme) => {
      const { html } = await renderAll(caseOf("mixed"));
      const features = [{ name: "prefers-color-scheme", value: scheme }];
      await page.send("Emulation.setEmulatedMedia", { features });
      await show(html);
      const ratios = (await page.evaluate(CONTRASTS)) as number[];
      expect(ratios.length).toBeGreaterThan(5);
      // WCAG 2.2, 1.4.3: 4.5 for text of this size.
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("counts what it shows, and leads to where a cause is that was filtered out", async () => {
    await show(formatHtml(largeReport(60)));
    const status = `document.getElementById("status").textContent`;
    expect(await page.evaluate(status)).toBe("60 causes shown");
    await page.evaluate(
      `document.querySelector("input[data-standing=breaking]").click()`,
    );
    expect(await page.evaluate(status)).toBe("0 of 60 causes shown");
    await page.evaluate(`location.hash = "breaking-55"`);
    const top = `new Promise((done) => setTimeout(() =>
      done(document.getElementById("breaking-55").getBoundingClientRect().top), 200))`;
    // Under the bar that stays.
    expect(Math.round(Number(await page.evaluate(top)))).toBe(64);
  });
});

/** Runs in the page: the contrast of each text with what is behind it. */
const CONTRASTS = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const colour = element && getComputedStyle(element).backgroundColor;
    return colour && channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
  };
  const texts = "h1, h2, p, a, .badge, .soft, .dot, figcaption, mark, pre > span, button, label span";
  return [...document.querySelectorAll(texts)].map((element) => {
    const pair = [getComputedStyle(element).color, ground(element)].map(luminance);
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
})()`;

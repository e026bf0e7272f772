import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CHROMIUM, openPage } from "../support/chromium.ts";
import { BUNDLERS } from "./bundlers.ts";
import type { Check } from "./check.ts";
import { journeyBy } from "./travel.ts";

/** A page of another origin than the sandbox's, which CORS lets in. */
export const runChromium: Check = async ({ folder }) => {
  if (CHROMIUM === undefined)
    return { total: 1, broken: ["no chromium here: apt-get install chromium"] };
  const [input, output] = ["in.js", "out.js"].map((end) =>
    join(folder, `chromium-${end}`),
  ) as [string, string];
  await writeFile(
    input,
    'import { journey } from "./journey.js"; globalThis.journey = journey;',
  );
  await BUNDLERS["esbuild"]!(input, output);
  const code = await readFile(output, "utf8");
  const browser = await openPage(CHROMIUM);
  try {
    return await journeyBy(async (where) => {
      await browser.page.evaluate(code);
      return String(
        await browser.page.evaluate(`journey(${where}).then(JSON.stringify)`),
      );
    });
  } finally {
    await browser.close();
  }
};

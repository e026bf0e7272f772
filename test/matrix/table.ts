import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SETTINGS, typeCheck } from "../package/types.ts";
import { runChromium } from "./browser.ts";
import { BUNDLERS, bundledBy } from "./bundlers.ts";
import type { Check } from "./check.ts";
import { runJest } from "./jest.ts";
import { play } from "./play.ts";
import { ALLOWED } from "./rows.ts";
import { brought, RUNTIMES, type Runtime } from "./runtimes.ts";

/** Every fault, on real sockets. */
function faults(name: string, runtime: Runtime): Check {
  return async ({ folder }) => {
    for (const file of ["driver.js", "main.js", "worker.js"])
      await copyFile(beside(file), join(folder, file));
    const verdicts = await play((rows) => runtime(folder, rows), ALLOWED[name]);
    const broken = verdicts.filter(({ faults }) => faults.length > 0);
    return {
      total: verdicts.length,
      broken: broken.map(
        ({ name, said, faults }) => `${name}: ${faults.join("; ")} (${said})`,
      ),
    };
  };
}

/** The declarations, with every setting that a project may have. */
function types(compiler: string): Check {
  return async (installed) => {
    const broken: string[] = [];
    for (const settings of SETTINGS) {
      const said = await typeCheck(
        installed,
        brought(`${compiler}/bin/tsc`),
        settings,
      );
      if (said !== "") broken.push(`${settings.join(" ")}: ${said}`);
    }
    return { total: SETTINGS.length, broken };
  };
}

/** Puts the journey beside what imports it. */
function withJourney(check: Check): Check {
  return async (installed) => {
    const name = "journey.js";
    await copyFile(beside(name), join(installed.folder, name));
    return check(installed);
  };
}

/** What each row is: a runtime, a browser, a compiler, a bundler, or a test runner. */
export const TABLE: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(
    Object.entries(RUNTIMES).map(([name, runtime]) => [
      name,
      faults(name, runtime),
    ]),
  ),
  ...Object.fromEntries(
    ["5.4", "5.9", "6.0", "7.0"].map((version) => [
      `typescript-${version}`,
      types(`typescript-${version}`),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(BUNDLERS).map(([name, bundler]) => [
      name,
      withJourney(bundledBy(name, bundler)),
    ]),
  ),
  chromium: withJourney(runChromium),
  jest: runJest,
};

function beside(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

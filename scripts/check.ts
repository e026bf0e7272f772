import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPILER, ENGINE } from "./engine/options.ts";

/**
 * Everything that must hold, whether run by hand or by CI. Ends with one line that counts checks and
 * tests: `N passed, N failed`.
 */

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const REPORT = mkdtempSync(join(tmpdir(), "gcore-inference-"));

type Check = readonly [name: string, ...command: string[]];

/** Run side by side, before the tests, which need dist/. */
const CHECKS: readonly Check[] = [
  // One thread: more of them check the libraries once each, and the cores are taken.
  ["types", "typescript-7/bin/tsc", "-p", ".", "--singleThreaded"],
  ["build, src without Node's types", "tsx/dist/cli.mjs", "scripts/build.ts"],
  [
    "generated code in sync",
    "tsx/dist/cli.mjs",
    "scripts/generate.ts",
    "--check",
  ],
  [
    "lint of the spec",
    "@redocly/cli/bin/cli.js",
    "lint",
    "--config=openapi/redocly.yaml",
    "--max-problems=100",
    "openapi/cloud_api.yaml",
  ],
];

/** Beside the tests: it takes what they leave where they wait for other programs. */
const FORMAT: Check = [
  "format",
  "prettier/bin/prettier.cjs",
  "--check",
  "--log-level=warn",
  "--cache",
  "--cache-strategy=content",
  "--plugin=@prettier/plugin-oxc", // the same text, for a third less
  ".",
];

const TESTS = [
  "vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${join(REPORT, "tests.json")}`,
];

let passed = 0;
let failed = 0;

const waiting = CHECKS.values();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const check of waiting) tell(await perform(check));
  }),
);

const [format, { code }] = await Promise.all([
  perform(FORMAT),
  run(TESTS, "inherit"),
]);
tell(format);
const counts = readCounts();
passed += counts.passed;
failed += counts.failed;
// A file that doesn't load has no tests to fail, and no tests at all prove nothing.
if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) failed++;

rmSync(REPORT, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

interface Performed {
  readonly name: string;
  readonly holds: boolean;
  readonly seconds: number;
  readonly output: string;
}

async function perform([name, ...command]: Check): Promise<Performed> {
  const started = performance.now();
  const { code, output } = await run(command, "pipe", COMPILER);
  const seconds = (performance.now() - started) / 1000;
  return { name, holds: code === 0, seconds, output: output.trim() };
}

function tell({ name, holds, seconds, output }: Performed): void {
  console.log(`${holds ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
  if (holds) passed++;
  else {
    failed++;
    console.log(output);
  }
}

async function run(
  [script = "", ...args]: readonly string[],
  stdio: "pipe" | "inherit",
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    [...ENGINE, join(ROOT, "node_modules", script), ...args],
    {
      cwd: ROOT,
      stdio: ["ignore", stdio, stdio],
      // Redocly's CLI would look for its own updates and report its use.
      env: {
        ...process.env,
        ...environment,
        REDOCLY_TELEMETRY: "off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      },
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) =>
    child.on("close", resolve),
  );
  return { code, output };
}

function readCounts(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(
      readFileSync(join(REPORT, "tests.json"), "utf8"),
    ) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { chart } from "./create/chart.ts";
import { compile } from "./create/compile.ts";
import { BASE, CONTENDERS, versionOf } from "./create/contenders.ts";
import { installClients } from "./create/install.ts";
import { FULL, QUICK } from "./create/measure.ts";
import { MEASURES } from "./create/measures.ts";
import { HELP, type Options, readOptions, select } from "./create/options.ts";
import { report } from "./create/report.ts";
import { type Result, resultOf } from "./create/result.ts";

/** What one create costs, next to other clients: `npm run bench -- --help`. */

/** The whole, with some time to build and to write. */
const SECONDS = 270;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`bench: ${message}\n`);
  process.exitCode = 2;
}

async function run({ quick, only }: Options): Promise<void> {
  const contenders = select(CONTENDERS, only, [BASE]);
  const measures = select(MEASURES, only);
  progress("installing the other clients");
  installClients();
  progress("compiling");
  await compile(contenders.map(({ name }) => name));

  const results: Result[] = [];
  for (const [index, measure] of measures.entries()) {
    const left = SECONDS - performance.now() / 1000;
    const samples = await measure.run({
      contenders,
      effort: quick ? QUICK : FULL,
      step: (what) => progress(`${measure.title}: ${what}`),
      seconds: left / (measures.length - index),
    });
    const names = contenders.map(({ name }) => name);
    results.push(resultOf(measure, samples, names));
  }
  progress("");

  const setting = {
    node: process.versions.node,
    cores: availableParallelism(),
    date: new Date().toISOString().slice(0, 10),
    quick,
    versions: contenders.flatMap(({ package: name }) =>
      name === undefined ? [] : [[name, versionOf(name)] as const],
    ),
  };
  if (quick || only.length > 0) {
    process.stdout.write(report(results, setting));
    return;
  }
  write("results.svg", chart(results));
  write("results.md", report(results, { ...setting, chart: "results.svg" }));
}

function write(name: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text);
  process.stdout.write(`wrote bench/${name}\n`);
}

/** One line that changes, on a terminal only. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
}

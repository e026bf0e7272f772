import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { diffDocuments, type Scope } from "../scripts/contract/index.ts";
import { readOutlines } from "../scripts/contract/operation/list.ts";
import { readDocument } from "../scripts/openapi/read/read.ts";
import { invokedIn } from "../scripts/openapi/source/file-io.ts";
import { comparePeers } from "./contract/peers/run.ts";
import { largeDocument } from "./contract/documents.ts";

/**
 * What a comparison costs, as ratios within one run: to parsing, to twice the
 * operations, to a comparison of everything.
 * `tsx bench/contract.ts [<base> <revised>]`; without files it makes its own.
 * `--peers` puts twenty changes to other tools instead: who sees what breaks.
 */
if (process.argv.includes("--peers")) {
  await comparePeers((text) => process.stdout.write(text));
  process.exit();
}

const [basePath, revisedPath] = process.argv.slice(2);
const here = invokedIn("bench:contract", process.env, process.cwd());
const texts =
  basePath !== undefined && revisedPath !== undefined
    ? [basePath, revisedPath].map((path) =>
        readFileSync(resolve(here, path), "utf8"),
      )
    : [largeDocument(400, "base"), largeDocument(400, "revised")];

// Once and cold, as a CI job pays for it.
let base: unknown, revised: unknown;
const parsing = time(() => ([base, revised] = texts.map(parse)));
const everything = time(() => diff(base, revised, "all"));
const peak = process.resourceUsage().maxRSS / 1024;
const [first] = readOutlines(base);
const one = first ? [`${first.method} ${first.path}`] : [];

row("two documents, all operations : parsing them", everything / parsing);
const again = parse(texts[0] ?? "");
const warm = measure(() => diff(base, revised, "all"));
row(
  "a document and itself : two documents",
  measure(() => diff(base, again, "all")) / warm,
);
row(
  "one operation : all operations",
  measure(() => diff(base, revised, one)) / warm,
);
const [single, double] = [200, 400].map((count) => {
  const pair = [
    largeDocument(count, "base"),
    largeDocument(count, "revised"),
  ].map(parse);
  return measure(() => diff(pair[0], pair[1], "all"));
});
row("400 operations : 200 operations", (double ?? 0) / (single ?? 1));
process.stdout.write(`peak memory of the process: ${peak.toFixed(0)} MB\n`);

function parse(text: string): unknown {
  return readDocument({ name: "a document", text }).document;
}

function diff(here: unknown, there: unknown, scope: Scope): void {
  diffDocuments({ base: here, revised: there, scope });
}

/** Milliseconds, the best of three: what disturbs only ever adds. */
function measure(run: () => void): number {
  return Math.min(...[0, 1, 2].map(() => time(run)));
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function row(name: string, ratio: number): void {
  process.stdout.write(`${name.padEnd(48)} ${ratio.toFixed(2)}\n`);
}

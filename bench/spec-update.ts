import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { invokedIn } from "../scripts/openapi/source/file-io.ts";
import { readDocument } from "../scripts/openapi/read/read.ts";
import { type Cost, measure, median } from "./spec-update/measure.ts";
import { enlarge } from "./spec-update/synthetic.ts";

/**
 * Usage: tsx bench/spec-update.ts [file]
 *
 * From a full document to the written slice and generated code, against
 * openapi-typescript alone on the same document: both as they are started by
 * hand, in turns. Without a file, the document is a synthetic one.
 */

const ROUNDS = 5;
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const UPDATE = [
  "--import",
  import.meta.resolve("tsx"),
  join(PROJECT, "scripts/spec-update.ts"),
];
const TYPES = [join(PROJECT, "node_modules/openapi-typescript/bin/cli.js")];

const tree = await mkdtemp(join(tmpdir(), "bench-spec-update-"));
try {
  const file = await documentFile();
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await prepareTree();
    ours.push(await measure([...UPDATE, file, "--accept-breaking"], tree));
    const output = join(tree, "full.ts");
    theirs.push(await measure([...TYPES, file, "--output", output], tree));
  }
  report(median(ours), median(theirs));
} finally {
  await rm(tree, { recursive: true, force: true });
}

/** A tree that knows which operations it wants, and has no code yet. */
async function prepareTree(): Promise<void> {
  await rm(join(tree, "src"), { recursive: true, force: true });
  await rm(join(tree, "openapi"), { recursive: true, force: true });
  await mkdir(join(tree, "openapi"));
  for (const path of [
    "package.json",
    "openapi/redocly.yaml",
    "openapi/upstream.json",
  ]) {
    await cp(join(PROJECT, path), join(tree, path));
  }
}

async function documentFile(): Promise<string> {
  const [given] = process.argv.slice(2);
  if (given !== undefined)
    return resolve(invokedIn("bench:spec", process.env, process.cwd()), given);
  const name = "openapi/cloud_api.yaml";
  const text = await readFile(join(PROJECT, name), "utf8");
  const file = join(tree, "synthetic.yaml");
  await writeFile(file, enlarge(readDocument({ name, text }).document));
  return file;
}

function report(ours: Cost, theirs: Cost): void {
  const row = (name: string, { milliseconds, megabytes }: Cost) =>
    `${name.padEnd(20)} ${milliseconds.toFixed(0).padStart(7)} ms ${megabytes.toFixed(0).padStart(7)} MB`;
  const time = ours.milliseconds / theirs.milliseconds;
  const memory = ours.megabytes / theirs.megabytes;
  console.log(row("spec:update", ours));
  console.log(row("openapi-typescript", theirs));
  console.log(
    `${"ratio".padEnd(20)} ${time.toFixed(2).padStart(10)} ${memory.toFixed(2).padStart(10)}`,
  );
  if (time > 1 || memory > 1) process.exitCode = 1;
}

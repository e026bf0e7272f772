/**
 * Compares, annotates, and writes the step summary, the reports and the outputs.
 * Ends well when the comparison could be made: its exit code is an output, for the last step.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { annotation } from "./annotation.mjs";

const { PROGRAM, BASE, REVISED, OPERATIONS, FAIL_ON, ACCEPT } = process.env;
const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, RUNNER_TEMP } = process.env;

const folder = mkdtempSync(join(RUNNER_TEMP, "contract-diff-"));
const file = (ending) => join(folder, `report.${ending}`);

const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [
    PROGRAM,
    ...operations(OPERATIONS),
    `--fail-on=${FAIL_ON}`,
    ...(ACCEPT === "" ? [] : [`--accept=${ACCEPT}`]),
    "--format=markdown",
    `--output=${file("md")}`,
    "--format=html",
    `--output=${file("html")}`,
    "--format=sarif",
    `--output=${file("sarif")}`,
    "--format=json",
    `--output=${file("json")}`,
    "--format=github",
    // What follows is no option, whatever it starts with.
    "--",
    BASE,
    REVISED,
  ],
  { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
);

if (error !== undefined) throw error;
if (status !== 0 && status !== 1) {
  // It may quote a document, where a line that starts with :: would be a command.
  process.stdout.write(annotation("error", stderr.trim()));
  process.exit(status ?? 2);
}

process.stdout.write(stdout);
appendFileSync(GITHUB_STEP_SUMMARY, readFileSync(file("md")));
const { summary } = JSON.parse(readFileSync(file("json"), "utf8"));
const outputs = {
  breaking: summary.breaking,
  undecided: summary.undecided,
  compatible: summary.compatible,
  report: folder,
  code: status,
};
for (const [name, value] of Object.entries(outputs)) {
  appendFileSync(GITHUB_OUTPUT, `${name}=${value}\n`);
}

function operations(input) {
  const lines = input.split("\n").map((line) => line.trim());
  const named = lines.filter((line) => line !== "");
  return named.length === 1 && named[0] === "all"
    ? ["--all"]
    : named.map((name) => `--operation=${name}`);
}

import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { slice } from "../codegen/documents.ts";
import { type UpstreamEdit, UPSTREAM_EDITS } from "./edits.ts";

/**
 * `npx tsx test/upstream/run.ts [--each] [test/… …]`: takes the edits of upstream into a copy of the
 * project by `spec:update`, all at once or one at a time, and runs these tests there. Prints what fails,
 * and exits with 1 if anything does.
 */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Those that read the slice or run what is made of it. */
const TESTS = [
  "api-keys/",
  "call/",
  "client",
  "codegen/",
  "contract-drift",
  "drift/",
  "errors/",
  "faults/",
  "http",
  "openapi/",
  "options/",
  "request-schema",
  "sandbox/",
  "types/",
  "update/",
].map((name) => `test/${name}`);

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith("--"));
const rounds: (readonly [string, readonly UpstreamEdit[]])[] = args.includes(
  "--each",
)
  ? Object.entries(UPSTREAM_EDITS).map(([name, edit]) => [name, [edit]])
  : [["all at once", Object.values(UPSTREAM_EDITS)]];

for (const [name, edits] of rounds) {
  const failed = failuresAfter(edits);
  console.log(`${name}: ${failed.length} failed`);
  for (const line of failed) console.log(`  ${line}`);
  if (failed.length > 0) process.exitCode = 1;
}

function failuresAfter(edits: readonly UpstreamEdit[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "upstream-"));
  try {
    copyTo(folder);
    update(folder, edits);
    return failuresIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What git would take of the working tree. */
function copyTo(folder: string): void {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: ROOT, encoding: "utf8" },
  );
  for (const path of listed.split("\0").filter(Boolean))
    cpSync(join(ROOT, path), join(folder, path));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

function update(folder: string, edits: readonly UpstreamEdit[]): void {
  const document = slice();
  for (const { make } of edits) make(document);
  const source = join(folder, "..", `${folder.split("/").pop()}.json`);
  writeFileSync(source, JSON.stringify(document));
  const added = edits.flatMap(({ operations = [] }) => operations);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/tsx/dist/cli.mjs",
      "scripts/spec-update.ts",
      source,
      "--accept-breaking",
      ...added.flatMap((id) => ["--operation", id]),
    ],
    { cwd: folder, encoding: "utf8" },
  );
  // 1 where a change breaks somebody, as some do.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  rmSync(source);
}

function failuresIn(folder: string): string[] {
  const report = join(folder, "tests.json");
  const wanted = filters.length > 0 ? filters : TESTS;
  spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project=sources",
      "--reporter=json",
      `--outputFile=${report}`,
      ...wanted,
    ],
    { cwd: folder, stdio: "ignore" },
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(name.indexOf("test/"));
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0 && message !== "")
      return [`${file}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages: [why = ""] }) =>
        `${file}: ${fullName}: ${firstLine(why)}`,
    );
  });
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").slice(0, 200);
}

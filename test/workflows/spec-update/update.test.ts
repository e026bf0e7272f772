import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { parseUpdateCommand } from "../../../scripts/update/options.ts";
import { readDocument } from "../../../scripts/openapi/read/read.ts";
import { memberOf } from "../../../scripts/openapi/json.ts";
import { SLICE } from "../../../scripts/openapi/vendored.ts";
import { PROJECT } from "../../update/support/tree.ts";
import { folderOfModels } from "../../support/temporary-folder.ts";
import { Repository, slice } from "./support/repository.ts";
import { runStep, type StepResult } from "./support/step.ts";

const SOURCE = "https://spec.test/it's $(here)";
const REPORT = "# Spec update: found\n";
const reporting = (does: string, code = 0) =>
  `printf '${REPORT}'; ${does}; exit ${code}`;
const writing = (title: string, version: string) =>
  `printf '%s' "${slice(title, version)}" > openapi/cloud_api.yaml;
   echo '{ "version": "${version}" }' > openapi/upstream.json`;

const model = await Repository.create(await folderOfModels());

async function update(repository: Repository, does: string) {
  const env = { NPM_DOES: does, SOURCE };
  return runStep("update.sh", { cwd: repository.clone, env });
}

const patchOf = ({ handover }: StepResult) =>
  readFile(join(handover, "change.patch"), "utf8").catch(() => undefined);

test.each([
  ["a compatible change", 0],
  ["a breaking change", 1],
])(
  "%s is handed over as a patch of the vendored spec alone",
  async (_, code) => {
    const repository = await model.copy();
    const result = await update(
      repository,
      reporting(
        `${writing("More keys", "2")}; touch src/generated/new.ts package-lock.json`,
        code,
      ),
    );
    expect(result).toMatchObject({
      code: 0,
      outputs: { state: "changed" },
      summary: REPORT,
    });
    const patch = (await patchOf(result)) ?? "";
    expect(patch.match(/^diff --git .*$/gm)).toEqual([
      "diff --git a/openapi/cloud_api.yaml b/openapi/cloud_api.yaml",
      "diff --git a/openapi/upstream.json b/openapi/upstream.json",
      "diff --git a/src/generated/new.ts b/src/generated/new.ts",
    ]);
  },
);

test.each([
  ["nothing", "true"],
  ["info.version alone", writing("Keys", "2")],
])("a change of %s asks for no pull request", async (_, does) => {
  const repository = await model.copy();
  const result = await update(repository, reporting(does));
  expect(result).toMatchObject({ code: 0, outputs: { state: "unchanged" } });
  expect(await patchOf(result)).toBe(undefined);
});

test.each([
  ["the title beside the version", writing("More keys", "2")],
  ["a generated file", "git mv src/generated/types.ts src/generated/t.ts"],
])("a change of %s asks for one", async (_, does) => {
  const repository = await model.copy();
  const result = await update(repository, reporting(does));
  expect(result.outputs).toEqual({ state: "changed" });
});

test("a refusal is told to the other jobs and in the summary, not in the log", async () => {
  const repository = await model.copy();
  const does = reporting("echo ::error::mine >&2", 2);
  const result = await update(repository, does);
  expect(result).toMatchObject({
    code: 0,
    stdout: "",
    stderr: "",
    outputs: { state: "refused" },
    summary: REPORT,
  });
});

test.each([
  ["ends without a report", "exit 1"],
  ["is killed", `printf '${REPORT}'; exit 137`],
])("an update that %s fails the job", async (_, does) => {
  const { code, outputs } = await update(await model.copy(), does);
  expect(code).not.toBe(0);
  expect(outputs).toEqual({});
});

test("in the real slice, the line of info.version is the one that doesn't count", async () => {
  const text = await readFile(join(PROJECT, SLICE), "utf8");
  const { document } = readDocument({ name: SLICE, text });
  const { version } = memberOf(document, "info") as { version: string };
  const lines = text.match(/^ {2}version: .*$/gm);
  expect(lines?.map((line) => load(line))).toEqual([{ version }]);

  const repository = await model.copy();
  await repository.commitTo("main", { [SLICE]: text });
  await repository.pull();
  const does = `sed "s/^  version: .*/  version: '2'/" ${SLICE} > new; mv new ${SLICE}`;
  const { outputs } = await update(repository, reporting(does));
  expect(outputs).toEqual({ state: "unchanged" });
});

test("the command is one that spec:update takes", async () => {
  const does = `printf '%s\\n' "$@"; exit 2`;
  const { summary } = await update(await model.copy(), does);
  expect(parseUpdateCommand(summary.trim().split("\n"))).toMatchObject({
    kind: "update",
    format: "markdown",
    request: { source: SOURCE, acceptBreaking: true, dryRun: false },
  });
});

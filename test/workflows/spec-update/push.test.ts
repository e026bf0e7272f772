import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  folderOfModels,
  temporaryFolder,
} from "../../support/temporary-folder.ts";
import { type Files, Repository, slice } from "./support/repository.ts";
import { runStep } from "./support/step.ts";

const BRANCH = "spec-update";
const BY_US = "Update the vendored spec by spec-update";
const CHANGE: Files = {
  "openapi/cloud_api.yaml": slice("More keys", "2"),
  "openapi/upstream.json": '{ "version": "2" }\n',
  "src/generated/types.ts": null,
  "src/generated/keys/types.ts": "export type Key = number;\n",
};

const untouched = await Repository.create(await folderOfModels());
const branched = await folderOfModels();
let onBranch: Promise<Repository> | undefined;

/** A repository that has CHANGE on its branch, as a push left it. */
async function withBranch(): Promise<Repository> {
  onBranch ??= untouched.copy(branched).then(async (repository) => {
    await push(repository, CHANGE);
    await repository.pull();
    return repository;
  });
  return (await onBranch).copy();
}

async function push(repository: Repository, files: Files, env = {}) {
  const handover = { "change.patch": await repository.patch(files) };
  return runStep("push.sh", { cwd: repository.clone, env, handover });
}

test("a change goes onto a branch of its own, as one commit upon main", async () => {
  const repository = await untouched.copy();
  const { outputs, stderr } = await push(repository, CHANGE);
  expect(stderr).toBe("");
  expect(await repository.log(BRANCH)).toEqual([BY_US]);
  expect(outputs).toEqual({
    state: "pushed",
    head: await repository.tip(BRANCH),
  });
});

test("a branch with our commits only is renewed upon main", async () => {
  const repository = await withBranch();
  await repository.commitTo("main", { "src/index.ts": "export {};\n" });
  await repository.pull();
  const files = { ...CHANGE, "openapi/cloud_api.yaml": slice("No keys", "3") };
  const { outputs } = await push(repository, files);
  expect(outputs).toMatchObject({ state: "pushed" });
  expect(await repository.log(BRANCH)).toEqual([BY_US]);
});

test("a branch that has the change, but for the version, is left as it is", async () => {
  const repository = await withBranch();
  const tip = await repository.tip(BRANCH);
  const { outputs } = await push(repository, {
    ...CHANGE,
    "openapi/cloud_api.yaml": slice("More keys", "3"),
    "openapi/upstream.json": '{ "version": "3" }\n',
  });
  expect(outputs).toEqual({ state: "same", head: tip });
  expect(await repository.tip(BRANCH)).toBe(tip);
});

test("a branch with commits of others is left as it is", async () => {
  const repository = await withBranch();
  await repository.commitTo(BRANCH, { "src/index.ts": "export {};\n" });
  const tip = await repository.tip(BRANCH);
  const files = { ...CHANGE, "openapi/cloud_api.yaml": slice("No keys", "3") };
  const { outputs } = await push(repository, files);
  expect(outputs).toEqual({ state: "aside", head: tip });
  expect(await repository.log(BRANCH)).toEqual(["By hand by Ada", BY_US]);
});

test("commits of others that were squashed into main are no hindrance", async () => {
  const repository = await withBranch();
  const byHand = { "src/index.ts": "export {};\n" };
  await repository.commitTo(BRANCH, byHand);
  await repository.commitTo("main", { ...CHANGE, ...byHand });
  await repository.pull();
  const { outputs } = await push(repository, {
    "openapi/cloud_api.yaml": slice("No keys", "3"),
  });
  expect(outputs).toMatchObject({ state: "pushed" });
  expect(await repository.log(BRANCH)).toEqual([BY_US]);
});

test("what somebody pushes while we are at it isn't overwritten", async () => {
  const repository = await withBranch();
  await repository.commitTo("elsewhere", { "README.md": "Mine\n" }, BRANCH);
  const update = `update-ref refs/heads/${BRANCH} refs/heads/elsewhere`;
  const bin = await temporaryFolder();
  await writeFile(
    join(bin, "git"),
    `#!/bin/sh
     PATH="\${PATH#*:}"
     if [ "$1" = push ]; then git -C "${repository.origin}" ${update}; fi
     exec git "$@"`,
  );
  await chmod(join(bin, "git"), 0o755);
  const files = { ...CHANGE, "openapi/cloud_api.yaml": slice("No keys", "3") };
  const { code, outputs } = await push(repository, files, {
    PATH: `${bin}:${process.env["PATH"]}`,
  });
  expect(code).not.toBe(0);
  expect(outputs).toEqual({});
  expect(await repository.log(BRANCH)).toEqual(["By hand by Ada", BY_US]);
});

test.each<[string, Files]>([
  ["another file", { ...CHANGE, "package.json": '{ "type": "module" }\n' }],
  ["a workflow", { ".github/workflows/mine.yml": "on: push\n" }],
  ["a link", { "src/generated/link.ts": "→ ../../package.json" }],
])("a change of %s is refused", async (_, files) => {
  const repository = await untouched.copy();
  const { code, stderr } = await push(repository, files);
  expect(code).toBe(1);
  expect(stderr).toBe("The change is not one of the vendored spec alone.\n");
  expect(await repository.tip(BRANCH)).toBe("");
});

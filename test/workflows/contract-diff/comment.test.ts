import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Comment, github } from "./support/github.ts";
import { ACTION, bash } from "./support/runner.ts";

const { keepComment } = (await import(
  pathToFileURL(join(ACTION, "keep-comment.mjs")).href
)) as { keepComment(env: Record<string, string>): Promise<void> };

/** A report, and the environment that its step has. */
async function step(
  env: Record<string, string>,
  words: string,
  { findings = [{}] as object[], revised = "openapi.yaml" } = {},
) {
  const report = await temporaryFolder();
  await writeFile(join(report, "report.md"), words);
  await writeFile(join(report, "report.json"), JSON.stringify({ findings }));
  return { TOKEN: "t0ken", REVISED: revised, REPORT: report, ...env };
}

/** Tells a report on the pull request. */
const comment = async (...report: Parameters<typeof step>) =>
  keepComment(await step(...report));

/** Tells it as a runner has it told. */
async function runStep(...report: Parameters<typeof step>) {
  const env = await step(...report);
  return bash('node "$GITHUB_ACTION_PATH/comment.mjs"', env.REPORT, {
    PATH: process.env["PATH"] ?? "",
    GITHUB_ACTION_PATH: ACTION,
    ...env,
  });
}

test("one comment a document is written, and then renewed behind any number of others", async () => {
  const comments: Comment[] = Array.from({ length: 150 }, (_, at) => ({
    id: at + 1,
    user: { type: "User" },
    body: "Nice",
  }));
  const env = await github(comments);
  expect(await runStep(env, "Breaking: $(id) `id`")).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  await comment(env, "Elsewhere", { revised: "other.yaml --> <b>" });
  await comment(env, "Unchanged", { findings: [] });
  const ours = comments.slice(150).map(({ body }) => body);
  expect(ours).toEqual([
    expect.stringMatching(/^<!-- contract-diff [0-9a-f]{16} -->\n\nUnchanged$/),
    expect.stringMatching(/^<!-- contract-diff [0-9a-f]{16} -->\n\nElsewhere$/),
  ]);
});

test("a comment with our mark that a user wrote is left to the user", async () => {
  const comments: Comment[] = [];
  const env = await github(comments);
  await comment(env, "First");
  const [first] = comments.splice(0);
  comments.push({ id: 9, user: { type: "User" }, body: first?.body ?? "" });
  await comment(env, "Second");
  expect(comments.map(({ body }) => body.split("\n\n")[1])).toEqual([
    "First",
    "Second",
  ]);
});

test("a token that may only read, as a fork's, is a warning", async () => {
  const { code, stdout } = await runStep(await github([], false), "Breaking");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      "::warning title=Contract diff::No comment was written: GitHub answered 403 to POST issues/4/comments. The summary of the run has the report.\n",
  });
});

test("where nothing was said, nothing changed is not said; nor is anything outside a pull request", async () => {
  const comments: Comment[] = [];
  const env = await github(comments);
  await comment(env, "Unchanged", { findings: [] });
  await writeFile(env.GITHUB_EVENT_PATH, '{ "ref": "refs/heads/main" }');
  await comment(env, "Breaking");
  expect(comments).toEqual([]);
});

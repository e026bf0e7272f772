import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Comment, github } from "./support/github.ts";
import { ACTION, bash } from "./support/runner.ts";

/** Tells a report on the pull request, as the step does. */
async function comment(
  env: Record<string, string>,
  words: string,
  { findings = [{}] as object[], revised = "openapi.yaml" } = {},
) {
  const report = await temporaryFolder();
  await writeFile(join(report, "report.md"), words);
  await writeFile(join(report, "report.json"), JSON.stringify({ findings }));
  return bash('node "$GITHUB_ACTION_PATH/comment.mjs"', report, {
    PATH: process.env["PATH"] ?? "",
    GITHUB_ACTION_PATH: ACTION,
    TOKEN: "t0ken",
    REVISED: revised,
    REPORT: report,
    ...env,
  });
}

const QUIET = { code: 0, stdout: "", stderr: "" };

test("one comment a document is written, and then renewed behind any number of others", async () => {
  const comments: Comment[] = Array.from({ length: 150 }, (_, at) => ({
    id: at + 1,
    user: { type: "User" },
    body: "Nice",
  }));
  const env = await github(comments);
  expect(await comment(env, "Breaking: $(id) `id`")).toEqual(QUIET);
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
  const { code, stdout } = await comment(await github([], false), "Breaking");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout:
      "::warning title=Contract diff::No comment was written: GitHub answered 403 to POST issues/4/comments. The summary of the run has the report.\n",
  });
});

test("where nothing was said, nothing changed is not said; nor is anything outside a pull request", async () => {
  const comments: Comment[] = [];
  const env = await github(comments);
  expect(await comment(env, "Unchanged", { findings: [] })).toEqual(QUIET);
  await writeFile(env.GITHUB_EVENT_PATH, '{ "ref": "refs/heads/main" }');
  expect(await comment(env, "Breaking")).toEqual(QUIET);
  expect(comments).toEqual([]);
});

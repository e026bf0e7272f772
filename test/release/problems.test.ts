import { expect, test } from "vitest";
import type { TreeState } from "../../scripts/release/git.ts";
import {
  publishProblems,
  releaseProblems,
  describeProblem,
} from "../../scripts/release/problems.ts";

const REPOSITORY = {
  type: "git",
  url: "git+https://github.com/owner/name.git",
};
const READY: TreeState = {
  branch: "main",
  changedFiles: [],
  isLevel: true,
  hasTag: false,
};

const kinds = (problems: readonly { readonly kind: string }[]) =>
  problems.map(({ kind }) => kind);

test("nothing stands in the way of a repository in order", () => {
  expect(releaseProblems(REPOSITORY, "- A.", READY, "v1.0.0")).toEqual([]);
  expect(publishProblems(REPOSITORY, "- A.", "1.0.0", "v1.0.0")).toEqual([]);
  expect(publishProblems(REPOSITORY, "- A.", "1.0.0", undefined)).toEqual([]);
});

test.each([
  undefined,
  "",
  "https://example.com/name",
  "git+https://github.com/OWNER",
  "git+https://github.com/OWNER/NAME.git",
  { url: 7 },
])("the repository %j is nobody's address", (repository) => {
  expect(kinds(releaseProblems(repository, "- A.", READY, "v1.0.0"))).toEqual([
    "no-repository",
  ]);
  expect(
    kinds(publishProblems(repository, "- A.", "1.0.0", undefined)),
  ).toEqual(["no-repository"]);
});

test("all that is wrong is told at once, each with its name and what to do", () => {
  const standing = {
    branch: "fix",
    changedFiles: ["a.ts"],
    isLevel: false,
    hasTag: true,
  };
  const problems = releaseProblems(undefined, "", standing, "v1.0.0");
  expect(problems.map(describeProblem)).toEqual([
    expect.stringMatching(/^package\.json: "repository" is missing; set it to/),
    expect.stringMatching(/^CHANGELOG\.md: nothing stands under "Unreleased"/),
    expect.stringMatching(/no commit has: a\.ts;/),
    expect.stringMatching(/^the branch is fix, not main/),
    expect.stringMatching(/not what origin\/main is/),
    expect.stringMatching(/^the tag v1\.0\.0 exists already/),
  ]);
});

test("a tag that isn't the version's, or a version without a block, is not published", () => {
  expect(
    publishProblems(REPOSITORY, "", "1.0.0", "v1.0.1").map(describeProblem),
  ).toEqual([
    expect.stringMatching(/no block for 1\.0\.0/),
    expect.stringMatching(
      /^the tag v1\.0\.1 is not that of package\.json's version, v1\.0\.0$/,
    ),
  ]);
});

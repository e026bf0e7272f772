import hostedGitInfo from "hosted-git-info";
import type { TreeState } from "./git.ts";

/** Why a version can't be released or published. */
type ReleaseProblem =
  | { readonly kind: "no-repository"; readonly given: unknown }
  | { readonly kind: "no-changes" }
  | { readonly kind: "no-block"; readonly version: string }
  | {
      readonly kind: "wrong-tag";
      readonly tag: string;
      readonly version: string;
    }
  | { readonly kind: "tag-taken"; readonly tag: string }
  | { readonly kind: "changed-files"; readonly files: readonly string[] }
  | { readonly kind: "other-branch"; readonly branch: string }
  | { readonly kind: "not-level" };

/** What the sentence below shows, in case somebody copies it. */
const EXAMPLE = { user: "OWNER", project: "NAME" };

/** The host of the repository that package.json names, if it is one that npm and its readers can find. */
export function hostOf(repository: unknown): hostedGitInfo | undefined {
  const url =
    typeof repository === "object" && repository !== null && "url" in repository
      ? repository.url
      : repository;
  const host = typeof url === "string" ? hostedGitInfo.fromUrl(url) : undefined;
  const isExample =
    host?.user === EXAMPLE.user || host?.project === EXAMPLE.project;
  return isExample ? undefined : host;
}

/** What stands in the way of a release; nothing is asked of the network here. */
export function releaseProblems(
  repository: unknown,
  changes: string,
  { branch, changedFiles, isLevel, hasTag }: TreeState,
  tag: string,
): ReleaseProblem[] {
  const problems: readonly (readonly [boolean, ReleaseProblem])[] = [
    [!hostOf(repository), { kind: "no-repository", given: repository }],
    [changes === "", { kind: "no-changes" }],
    [changedFiles.length > 0, { kind: "changed-files", files: changedFiles }],
    [branch !== "main", { kind: "other-branch", branch }],
    [!isLevel, { kind: "not-level" }],
    [hasTag, { kind: "tag-taken", tag }],
  ];
  return problems.flatMap(([isSo, problem]) => (isSo ? problem : []));
}

/** What stands in the way of publishing, from the tag that asks for it, if one does. */
export function publishProblems(
  repository: unknown,
  changes: string,
  version: string,
  tag: string | undefined,
): ReleaseProblem[] {
  const problems: readonly (readonly [boolean, ReleaseProblem])[] = [
    [!hostOf(repository), { kind: "no-repository", given: repository }],
    [changes === "", { kind: "no-block", version }],
    [
      tag !== undefined && tag !== `v${version}`,
      { kind: "wrong-tag", tag: tag ?? "", version },
    ],
  ];
  return problems.flatMap(([isSo, problem]) => (isSo ? problem : []));
}

export function describeProblem(problem: ReleaseProblem): string {
  switch (problem.kind) {
    case "no-repository":
      return `package.json: "repository" is ${problem.given === undefined ? "missing" : JSON.stringify(problem.given)}; set it to the address of this repository, as in "git+https://github.com/${EXAMPLE.user}/${EXAMPLE.project}.git": links, issues, homepage and provenance come from it`;
    case "no-changes":
      return 'CHANGELOG.md: nothing stands under "Unreleased"; say what changed for those who use the package';
    case "no-block":
      return `CHANGELOG.md: there is no block for ${problem.version}; \`npm run release\` makes it`;
    case "wrong-tag":
      return `the tag ${problem.tag} is not that of package.json's version, v${problem.version}`;
    case "tag-taken":
      return `the tag ${problem.tag} exists already; the version was released, or a release stopped half-way: see \`git show ${problem.tag}\``;
    case "changed-files":
      return `the work tree has changes that no commit has: ${problem.files.join(", ")}; commit or stash them`;
    case "other-branch":
      return `the branch is ${problem.branch}, not main; releases are made from main`;
    case "not-level":
      return "main is not what origin/main is; pull or push first";
  }
}

import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { inc } from "semver";
import {
  RELEASE_HELP,
  type Level,
  parseReleaseCommand,
} from "./release/arguments.ts";
import { closeBlock, openBlock } from "./release/changelog.ts";
import { commitAndTag, git, standing } from "./release/git.ts";
import { readManifest } from "./release/manifest.ts";
import { releaseProblems, describeProblem } from "./release/problems.ts";

const command = parseReleaseCommand(process.argv.slice(2));
if (command.kind === "help") process.stdout.write(RELEASE_HELP);
else if (command.kind === "misuse") {
  console.error(`${command.reason}\n\n${RELEASE_HELP.trimEnd()}`);
  process.exitCode = 2;
} else if (!(await release(command.level, command.isDry))) process.exitCode = 1;

async function release(level: Level, isDry: boolean): Promise<boolean> {
  const manifest = await readManifest();
  const changelog = await readFile("CHANGELOG.md", "utf8");
  const version = inc(manifest.version, level) ?? "";
  const tag = `v${version}`;
  const changes = openBlock(changelog);
  const { repository } = manifest;
  const now = await standing(tag);
  const problems = releaseProblems(repository, changes, now, tag);
  for (const problem of problems)
    console.error(`✗ ${describeProblem(problem)}`);
  if (isDry)
    console.log(
      `Would run npm test, set the version from ${manifest.version} to ${version}, commit, tag ${tag}, and push both. Its changes:\n\n${changes}`,
    );
  if (isDry || problems.length > 0) return problems.length === 0;

  if (!succeeds("test")) {
    console.error("✗ npm test failed: nothing was changed");
    return false;
  }
  const head = await git("rev-parse", "HEAD");
  try {
    const closed = await closeBlock(changelog, version, new Date());
    await writeFile("CHANGELOG.md", closed);
    await setVersion(version);
    await commitAndTag(tag);
  } catch (error) {
    // The tree was clean: what is thrown away here is of this run.
    await git("reset", "--quiet", "--hard", head);
    console.error(`✗ ${reasonOf(error)}: nothing was changed`);
    return false;
  }
  try {
    await git("push", "--quiet", "--atomic", "origin", "main", tag);
  } catch (error) {
    console.error(
      `✗ ${reasonOf(error)}\n${tag} is committed and tagged here alone. Push it: git push --atomic origin main ${tag}. Or undo it: git tag -d ${tag} && git reset --hard HEAD~1`,
    );
    return false;
  }
  console.log(`${tag} is pushed; the workflow "Release" publishes it.`);
  return true;
}

async function setVersion(version: string): Promise<void> {
  for (const args of [
    ["version", version, "--no-git-tag-version", "--ignore-scripts"],
    // The version stands in generated code too: it goes out with every request.
    ["run", "generate"],
  ])
    if (!succeeds(...args)) throw new Error(`npm ${args.join(" ")} failed`);
}

/** Runs npm where its output is seen. */
function succeeds(...args: readonly string[]): boolean {
  return spawnSync("npm", [...args], { stdio: "inherit" }).status === 0;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}

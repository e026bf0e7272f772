import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { inc } from "semver";
import { HELP, type Level, parseCommand } from "./release/arguments.ts";
import { closeBlock, openBlock } from "./release/changelog.ts";
import { commitAndTag, git, standing } from "./release/git.ts";
import { readManifest } from "./release/manifest.ts";
import { releaseProblems, sentenceOf } from "./release/problems.ts";

const command = parseCommand(process.argv.slice(2));
if (command.kind === "help") process.stdout.write(HELP);
else if (command.kind === "misuse") {
  console.error(`${command.reason}\n\n${HELP.trimEnd()}`);
  process.exitCode = 2;
} else if (!(await release(command.level, command.isDry))) process.exitCode = 1;

async function release(level: Level, isDry: boolean): Promise<boolean> {
  const manifest = await readManifest();
  const changelog = await readFile("CHANGELOG.md", "utf8");
  const version = inc(manifest.version, level) ?? "";
  const tag = `v${version}`;
  const changes = openBlock(changelog);
  const { repository } = manifest;
  const problems = releaseProblems(
    ...[repository, changes, await standing(tag), tag],
  );
  for (const problem of problems) console.error(`✗ ${sentenceOf(problem)}`);
  if (isDry)
    console.log(
      `Would run npm test, set the version from ${manifest.version} to ${version}, commit, tag ${tag}, and push both. Its changes:\n\n${changes}`,
    );
  if (isDry || problems.length > 0) return problems.length === 0;

  if (!succeeds("test")) return false;
  try {
    await writeFile(
      "CHANGELOG.md",
      await closeBlock(changelog, version, new Date()),
    );
    const set = [
      "version",
      version,
      "--no-git-tag-version",
      "--ignore-scripts",
    ];
    // The version stands in generated code too: it goes out with every request.
    if (!succeeds(...set) || !succeeds("run", "generate"))
      throw new Error("npm failed");
    await commitAndTag(tag);
  } catch (error) {
    await git("restore", "--staged", "--worktree", ".");
    throw error;
  }
  await git("push", "--quiet", "--atomic", "origin", "main", tag);
  console.log(`${tag} is pushed; the workflow "Release" publishes it.`);
  return true;
}

/** Runs npm where its output is seen. */
function succeeds(...args: readonly string[]): boolean {
  const { status } = spawnSync("npm", [...args], { stdio: "inherit" });
  if (status !== 0) console.error(`✗ npm ${args.join(" ")} failed`);
  return status === 0;
}

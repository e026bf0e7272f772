import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { bundled } from "../support/bundled.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);

const MANIFEST = {
  name: "released",
  version: "0.1.0",
  repository: "git+https://github.com/owner/released.git",
  scripts: {
    test: "exit 0",
    generate:
      "node -p \"JSON.stringify(require('./package.json').version)\" > version.txt",
  },
};
const CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n";

interface Scratch {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  release(
    ...args: readonly string[]
  ): Promise<{ code: number; output: string }>;
}

/** A clone of a bare repository, with a package in its only commit. */
async function scratch(manifest: object = MANIFEST): Promise<Scratch> {
  const root = await temporaryFolder();
  const folder = join(root, "clone");
  await mkdir(folder);
  const who = { NAME: "Anyone", EMAIL: "anyone@example.com" };
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    ...Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) =>
        ["AUTHOR", "COMMITTER"].map((role) => [`GIT_${role}_${key}`, value]),
      ),
    ),
  };
  const git = async (...args: readonly string[]): Promise<string> =>
    (await run("git", [...args], { cwd: folder, env })).stdout.trim();

  await git("init", "-q", "--bare", "-b", "main", join(root, "origin.git"));
  await git("init", "-q", "-b", "main");
  await git("remote", "add", "origin", join(root, "origin.git"));
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "CHANGELOG.md"), CHANGELOG);
  await writeFile(join(folder, "version.txt"), "0.1.0\n");
  await git("add", "--all");
  await git("commit", "-q", "-m", "First");
  await git("push", "-q", "-u", "origin", "main");

  const script = await bundled("scripts/release.ts");
  return {
    folder,
    git,
    release: (...args) =>
      run(process.execPath, [script, ...args], { cwd: folder, env }).then(
        ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
        (error: { code: number; stdout: string; stderr: string }) => ({
          code: error.code,
          output: error.stdout + error.stderr,
        }),
      ),
  };
}

test("a release is one commit and one tag, pushed together: version, changelog, generated code", async () => {
  const { folder, git, release } = await scratch();
  expect(await release("minor")).toMatchObject({ code: 0 });
  expect(await git("log", "--format=%s", "origin/main")).toBe(
    "Release v0.2.0\nFirst",
  );
  expect(await git("ls-remote", "origin", "refs/tags/v0.2.0^{}")).toContain(
    await git("rev-parse", "HEAD"),
  );
  expect(await git("status", "--porcelain")).toBe("");
  const { version } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as { version: string };
  expect(version).toBe("0.2.0");
  expect(await readFile(join(folder, "version.txt"), "utf8")).toContain(
    "0.2.0",
  );
  expect(await readFile(join(folder, "CHANGELOG.md"), "utf8")).toMatch(
    /## Unreleased\n\n## 0\.2\.0 - \d{4}-\d\d-\d\d\n\n### Added/,
  );
});

test("--dry-run tells the version and its changes, and changes nothing", async () => {
  const { git, release } = await scratch();
  const { code, output } = await release("major", "--dry-run");
  expect(code).toBe(0);
  expect(output).toContain("from 0.1.0 to 1.0.0");
  expect(output).toContain("- A thing.");
  expect(await git("status", "--porcelain")).toBe("");
  expect(await git("tag")).toBe("");
});

test.each([
  [
    "a test fails",
    { scripts: { ...MANIFEST.scripts, test: "exit 1" } },
    "✗ npm test failed",
  ],
  [
    "code can't be generated",
    { scripts: { ...MANIFEST.scripts, generate: "exit 1" } },
    "✗ npm run generate failed",
  ],
  ["nobody has said where the repository is", { repository: "" }, "repository"],
])(
  "where %s, nothing is released and the tree is as it was",
  async (_, changed, said) => {
    const { git, release } = await scratch({ ...MANIFEST, ...changed });
    const { code, output } = await release("patch");
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining(said) as string,
    });
    expect(await git("status", "--porcelain")).toBe("");
    expect(await git("ls-remote", "--tags", "origin")).toBe("");
  },
);

test("what origin refuses is told with the way on and the way back", async () => {
  const { folder, release } = await scratch();
  const hook = join(folder, "../origin.git/hooks/pre-receive");
  await writeFile(hook, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const { code, output } = await release("patch");
  expect(code).toBe(1);
  expect(output).toContain("git push --atomic origin main v0.1.1");
  expect(output).toContain("git tag -d v0.1.1 && git reset --hard HEAD~1");
});

test("a release says which level it wants", async () => {
  const { release } = await scratch();
  expect(await release()).toMatchObject({
    code: 2,
    output: expect.stringContaining(
      "say which: patch, minor or major",
    ) as string,
  });
  expect(await release("huge")).toMatchObject({
    code: 2,
    output: expect.stringContaining('"huge"') as string,
  });
});

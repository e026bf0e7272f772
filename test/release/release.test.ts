import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parseReleaseCommand } from "../../scripts/release/arguments.ts";
import { bundled } from "../support/bundled.ts";
import {
  folderOfModels,
  temporaryFolder,
} from "../support/temporary-folder.ts";

const run = promisify(execFile);

const MANIFEST = {
  name: "released",
  version: "0.1.0",
  repository: "git+https://github.com/owner/released.git",
  scripts: {
    test: "exit $TEST_EXITS",
    generate: "echo $npm_package_version > version.txt; exit $GENERATE_EXITS",
  },
};
const CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n";

const PERSON = { NAME: "Anyone", EMAIL: "anyone@example.com" };
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  ...Object.fromEntries(
    Object.entries(PERSON).flatMap(([key, value]) =>
      ["AUTHOR", "COMMITTER"].map((role) => [`GIT_${role}_${key}`, value]),
    ),
  ),
  TEST_EXITS: "0",
  GENERATE_EXITS: "0",
};

/** A bare repository and its clone, with a package in the only commit, for tests to copy. */
const model = await folderOfModels();
await mkdir(join(model, "clone"));
for (const [name, text] of Object.entries({
  "package.json": JSON.stringify(MANIFEST),
  "CHANGELOG.md": CHANGELOG,
  "version.txt": "0.1.0\n",
}))
  await writeFile(join(model, "clone", name), text);
const IN_ORDER = `
  git init -q --bare -b main ../origin.git
  git init -q -b main
  git remote add origin ../origin.git
  git config maintenance.auto false
  git add --all
  git commit -q -m First
  git push -q -u origin main`;
await run("sh", ["-ec", IN_ORDER], { cwd: join(model, "clone"), env: ENV });

/** For failures: npm takes longer to start than all the rest. */
const STAND_IN_FOR_NPM = `#!/bin/sh
case "$1 $2" in
  "test ") exit $TEST_EXITS ;;
  version*) echo "{ \\"version\\": \\"$2\\" }" > package.json ;;
  "run generate") echo Half > version.txt; exit $GENERATE_EXITS ;;
  *) exit 64 ;;
esac`;
await mkdir(join(model, "bin"));
await writeFile(join(model, "bin/npm"), STAND_IN_FOR_NPM, { mode: 0o755 });
const STANDING_IN = { PATH: `${join(model, "bin")}:${process.env["PATH"]}` };

interface Scratch {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  release(
    ...args: readonly string[]
  ): Promise<{ code: number; output: string }>;
}

async function scratch(env: Record<string, string> = {}): Promise<Scratch> {
  const root = await temporaryFolder();
  await cp(model, root, { recursive: true });
  const folder = join(root, "clone");
  const script = await bundled("scripts/release.ts");
  return {
    folder,
    git: async (...args) =>
      (await run("git", [...args], { cwd: folder, env: ENV })).stdout.trim(),
    release: (...args) =>
      run(process.execPath, [script, ...args], {
        cwd: folder,
        env: { ...ENV, ...env },
      }).then(
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
  ["a test fails", { TEST_EXITS: "1" }, "✗ npm test failed"],
  [
    "code can't be generated",
    { ...STANDING_IN, GENERATE_EXITS: "1" },
    "✗ npm run generate failed",
  ],
])(
  "where %s, nothing is released and the tree is as it was",
  async (_, env, said) => {
    const { git, release } = await scratch(env);
    const { code, output } = await release("patch");
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining(said) as string,
    });
    expect(await git("status", "--porcelain")).toBe("");
    expect(await git("ls-remote", "--tags", "origin")).toBe("");
  },
);

test("where nobody has said where the repository is, nothing is released and the tree is as it was", async () => {
  const { folder, git, release } = await scratch();
  const manifest = JSON.stringify({ ...MANIFEST, repository: "" });
  await writeFile(join(folder, "package.json"), manifest);
  await git("commit", "-q", "-a", "-m", "Second");
  await git("push", "-q");
  expect(await release("patch")).toEqual({
    code: 1,
    output: expect.stringContaining("repository") as string,
  });
  expect(await git("status", "--porcelain")).toBe("");
  expect(await git("ls-remote", "--tags", "origin")).toBe("");
});

test("what origin refuses is told with the way on and the way back", async () => {
  const { folder, release } = await scratch(STANDING_IN);
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
  expect(parseReleaseCommand(["huge"])).toEqual({
    kind: "misuse",
    reason: expect.stringContaining('"huge"') as string,
  });
});

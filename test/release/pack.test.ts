import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { bundled } from "../support/bundled.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);

const README = "See [the map](.github/CONTRIBUTING.md).\n";
const CHANGELOG =
  "# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-01-02\n\n- [It](README.md).\n";

async function folderOf(manifest: object): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ version: "0.1.0", ...manifest }),
  );
  await writeFile(join(folder, "README.md"), README);
  await writeFile(join(folder, "CHANGELOG.md"), CHANGELOG);
  return folder;
}

async function script(
  name: string,
  cwd: string,
  ...args: readonly string[]
): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [await bundled(`scripts/${name}.ts`), ...args],
    { cwd },
  );
  return stdout;
}

const OURS = { repository: "git+https://github.com/owner/name.git" };

test("links lead to the files of the version while it is packed, and are as before afterwards", async () => {
  const cwd = await folderOf(OURS);
  await script("readme-links", cwd);
  expect(await readFile(join(cwd, "README.md"), "utf8")).toBe(
    "See [the map](https://github.com/owner/name/tree/v0.1.0/.github/CONTRIBUTING.md).\n",
  );
  expect(await readFile(join(cwd, "CHANGELOG.md"), "utf8")).toContain(
    "(https://github.com/owner/name/tree/v0.1.0/README.md)",
  );
  await script("readme-links", cwd, "--back");
  expect(await readFile(join(cwd, "README.md"), "utf8")).toBe(README);
  expect(await readFile(join(cwd, "CHANGELOG.md"), "utf8")).toBe(CHANGELOG);
});

test("links stay where nobody has said where the repository is", async () => {
  const cwd = await folderOf({});
  await script("readme-links", cwd);
  expect(await readFile(join(cwd, "README.md"), "utf8")).toBe(README);
});

test("what may be published tells its changes, for the notes of the release", async () => {
  expect(await script("release-check", await folderOf(OURS), "v0.1.0")).toBe(
    "- [It](README.md).\n",
  );
});

test("what may not be published says why, by name", async () => {
  await expect(
    script("release-check", await folderOf({}), "v0.2.0"),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^✗ package\.json: "repository" is missing; .*\n✗ the tag v0\.2\.0 is not/,
    ) as string,
  });
});

test("npm asks before it packs and publishes", async () => {
  const { scripts } = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  ) as { scripts: Record<string, string> };
  expect(scripts).toMatchObject({
    prepack: "npm run --silent build && tsx scripts/readme-links.ts",
    postpack: "tsx scripts/readme-links.ts --back",
    prepublishOnly: "npm run --silent release:check",
  });
});

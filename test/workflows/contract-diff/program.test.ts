import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { ACTION, bash } from "./support/runner.ts";

/** Looks for the program twice, with a stand-in for npm that notes what it is asked. */
async function find() {
  const folder = await temporaryFolder();
  const action = join(folder, ".github/actions/contract-diff");
  await cp(ACTION, action, { recursive: true });
  await mkdir(join(folder, "bin"));
  const npm = join(folder, "bin/npm");
  await writeFile(
    npm,
    `#!/bin/sh
     echo "$*" >> asked
     if [ "$1" = run ]; then mkdir -p dist/bin; echo > dist/bin/gcore-contract-diff.js; fi`,
  );
  await chmod(npm, 0o755);
  const env = {
    PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
    GITHUB_ACTION_PATH: action,
    GITHUB_OUTPUT: join(folder, "output"),
  };
  const look = () => bash('bash "$GITHUB_ACTION_PATH/program.sh"', action, env);
  const ended = [await look(), await look()];
  const asked = await readFile(join(folder, "asked"), "utf8");
  const output = await readFile(env.GITHUB_OUTPUT, "utf8");
  return { ended, asked, output: output.replaceAll(folder, "") };
}

test("the program is built in the action's own checkout, without install scripts, and once", async () => {
  const { ended, asked, output } = await find();
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(asked).toMatch(/^ci --ignore-scripts .*\nrun --silent build\n$/);
  const line = "program=/dist/bin/gcore-contract-diff.js\n";
  expect(output).toBe(line + line);
});

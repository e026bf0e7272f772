import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dump } from "js-yaml";
import { outsideOf } from "../../scripts/openapi/source/io.ts";
import { runUpdate } from "../../scripts/update/command.ts";
import { keysDocument } from "./support/documents.ts";
import { run } from "./support/run.ts";
import { emptyTree, snapshot } from "./support/tree.ts";

const SCRIPT = "scripts/spec-update.ts";

/** What the program does in a folder, in this process and with a quiet lint. */
async function command(cwd: string, args: readonly string[]) {
  let [stdout, stderr] = ["", ""];
  const code = await runUpdate(cwd, args, {
    ...outsideOf(cwd),
    lint: () => Promise.resolve([]),
    today: () => "2026-01-02",
    collectGarbage: () => undefined,
    onStep: () => undefined,
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
  });
  return { code, stdout, stderr };
}

test("two runs at once both take effect; then there is nothing to do, and a break is withheld", async () => {
  const cwd = await emptyTree();
  const page = `# Keys\n\n\`\`\`yaml\n${dump(keysDocument())}\`\`\`\n`;
  await writeFile(join(cwd, "page.md"), page);
  const ids = ["Keys.create", "Keys.list"];
  const runs = await Promise.all([
    run(SCRIPT, ["page.md", "--operation", "Keys.create"], { cwd }),
    run(SCRIPT, ["-", "--operation", "Keys.list"], { cwd, stdin: page }),
  ]);
  for (const { code, stdout, stderr } of runs) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Written: the tree holds the new state.\n");
  }
  expect(runs[1].stdout).toContain("-: the contract is unchanged\n");
  const files = await snapshot(cwd);
  const upstream = JSON.parse(files.get("openapi/upstream.json") ?? "");
  expect(upstream).toMatchObject({ operations: ids });
  const generated = files.get("src/generated/operations.ts");
  for (const id of ids) expect(generated).toContain(id.replace(".", "_"));

  const second = await command(cwd, ["page.md"]);
  expect(second).toMatchObject({ code: 0, stderr: "" });

  const document = keysDocument();
  document.components.schemas.KeyToCreate.required.push("purpose");
  Object.assign(document.components.schemas.KeyToCreate.properties, {
    purpose: { type: "string" },
  });
  await writeFile(join(cwd, "spec.json"), JSON.stringify(document));
  const before = await snapshot(cwd);
  const third = await command(cwd, ["spec.json"]);
  expect(third).toMatchObject({ code: 1, stderr: "" });
  expect(third.stdout).toContain("the contract changed, and breaks somebody");
  expect(third.stdout).toContain("the tree holds the old state");
  expect(third.stdout.match(/version/g)).toHaveLength(2); // upstream's, and the one that is proposed
  expect(await snapshot(cwd)).toEqual(before);
});

test("unusable input ends with code 2, its name, and the state of the tree", async () => {
  const cwd = await emptyTree();
  await writeFile(join(cwd, "page.html"), "<!DOCTYPE html>");
  const args = ["page.html", "--operation", "Keys.create", "--format", "json"];
  const result = await command(cwd, args);
  expect(result.code).toBe(2);
  expect(JSON.parse(result.stdout)).toEqual({
    refused: { input: "page.html", faults: [{ kind: "html" }] },
  });
  expect(result.stderr).toBe(
    "page.html: HTML where an OpenAPI document was expected; use the address of the YAML, the JSON or the Markdown page\n" +
      "Nothing was written: the tree holds the old state.\n",
  );
});

test("--help goes to stdout, misuse to stderr", async () => {
  const help = await command(".", ["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/^Usage: npm run spec:update -- <source>/);

  const misuse = await run(SCRIPT, []);
  expect(misuse).toMatchObject({ code: 2, stdout: "" });
  expect(misuse.stderr).toBe("spec:update: no source given; see --help\n");
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Comment, github } from "./support/github.ts";
import { ACTION, readAction, use } from "./support/runner.ts";

const CASES = new URL("../../contract/cases/", import.meta.url);
const read = (name: string) =>
  readFile(new URL(`request-enum-value-removed--dog/${name}`, CASES), "utf8");
const FILES = {
  "base.yaml": await read("base.yaml"),
  "revised.yaml": await read("revised.yaml"),
};
const GIVEN = { base: "base.yaml", revised: "revised.yaml" };

test("no step has an expression in its script, and every input reaches one", async () => {
  const { inputs, runs } = await readAction();
  for (const { run } of runs.steps) expect(run).not.toContain("${{");
  const env = runs.steps.flatMap((step) => Object.values(step.env ?? {}));
  expect(env).toEqual(
    expect.arrayContaining(
      Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`),
    ),
  );
});

test("the README tells every input and output", async () => {
  const readme = await readFile(join(ACTION, "README.md"), "utf8");
  const { inputs, outputs } = await readAction();
  for (const name of [...Object.keys(inputs), ...Object.keys(outputs)]) {
    expect(readme).toContain(`\`${name}\``);
  }
});

test("a break is annotated on its line, told in every report and in a comment, and then fails the check", async () => {
  const comments: Comment[] = [];
  const { code, stderr, stdout, outputs, summary } = await use(
    { ...GIVEN, operations: "PUT /pets/{id}", token: "t0ken" },
    FILES,
    await github(comments),
  );
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toMatch(/^::error file=revised\.yaml,line=\d+,title=request-/);
  const { report = "", ...counts } = outputs;
  expect(counts).toEqual({ breaking: "1", undecided: "0", compatible: "0" });
  expect((await readdir(report)).sort()).toEqual(
    ["html", "json", "md", "sarif"].map((ending) => `report.${ending}`),
  );
  expect(summary).toContain("Breaking");
  expect(comments).toMatchObject([{ body: expect.stringContaining(summary) }]);
});

test("inputs are arguments, whatever they say, and what can't be used is told in one annotation", async () => {
  const hostile = "$(touch here)`touch here`'\n::error::100%";
  const given = {
    base: "--help",
    revised: hostile,
    operations: `getPet\n\n  PUT /pets/{id}`,
    "fail-on": "never",
    accept: hostile,
  };
  const program = `console.error(process.argv.slice(2).join("\\n")); process.exit(2);`;
  const { code, stdout, outputs } = await use(given, {}, {}, program);
  expect(code).toBe(2);
  expect(stdout).toMatch(/^::error title=Contract diff::.*\n$/);
  const told = decodeURIComponent(stdout).split("::").slice(2).join("::");
  expect(told).toMatch(
    /^--operation=getPet\n--operation=PUT \/pets\/\{id\}\n--fail-on=never\n--accept=/,
  );
  expect(told).toContain(`--accept=${hostile}\n`);
  expect(told.endsWith(`--\n--help\n${hostile}\n`)).toBe(true);
  expect(outputs["report"]).toBe("");
});

import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ROOT } from "./consumer.ts";

const run = promisify(execFile);
const BIN = join(ROOT, "dist/bin/gcore-contract-diff.js");
const SLICE = join(ROOT, "openapi/cloud_api.yaml");

/** What the bin asks Node about: the name of a group, and of properties. */
const UNICODE = String.raw`'^(?<ключ>\p{Script=Greek})\p{Lu}+$'`;

/** Runs the program by itself: no package is near. */
async function runAlone(...args: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  const program = join(folder, "gcore-contract-diff.mjs");
  await copyFile(BIN, program);
  await copyFile(SLICE, join(folder, "base.yaml"));
  const slice = await readFile(SLICE, "utf8");
  await writeFile(
    join(folder, "revised.yaml"),
    slice
      .replace("minLength: 4", "minLength: 5")
      .replace(/(?<=pattern: ).*/, () => UNICODE),
  );
  const { stdout } = await run(process.execPath, [program, ...args], {
    cwd: folder,
  }).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

test("the program needs no package to find breaks, prove them and say so", async () => {
  const output = await runAlone("base.yaml", "revised.yaml", "--format=json");
  const report = JSON.parse(output) as { summary: unknown };
  expect(report.summary).toMatchObject({ breaking: 2, undecided: 0 });
});

test("the program knows its options and its version", async () => {
  const { version } = JSON.parse(
    await readFile(join(ROOT, "package.json"), "utf8"),
  ) as { version: string };
  expect(await runAlone("--help")).toContain("gcore-contract-diff");
  expect(await runAlone("--version")).toBe(`${version}\n`);
});

test("installed, it is a command that compares with the slice beside it", async () => {
  const { stdout } = await run(
    join(inject("installed").folder, "node_modules/.bin/gcore-contract-diff"),
    ["--installed", SLICE],
  );
  expect(stdout).toMatch(/^Still true: gcore-inference@/);
});

test("the licence of each package in it stands beside it, with its text", async () => {
  const text = await readFile(join(ROOT, "dist/bin/LICENSES.txt"), "utf8");
  const sections = text.split(/^-{80}$/m);
  const titles = sections.map((section) => section.trim().split("\n")[0]);
  expect(titles).toEqual([
    expect.stringMatching(/^@cfworker\/json-schema [\d.]+ \(MIT\)$/),
    expect.stringMatching(/^@eslint-community\/regexpp [\d.]+ \(MIT\)$/),
    expect.stringMatching(/^js-yaml [\d.]+ \(MIT\)$/),
    expect.stringMatching(/^typebox [\d.]+ \(MIT\)$/),
  ]);
  for (const section of sections) {
    expect(section).toMatch(/Copyright|\(c\)/);
    expect(section.replaceAll(/\s+/g, " ")).toContain(
      "The above copyright notice and this permission notice shall be included",
    );
  }
});

test("a release's bill of materials lists each package in it, by version", async () => {
  const { stdout } = await run("npm", ["sbom", "--sbom-format=cyclonedx"], {
    cwd: ROOT,
    maxBuffer: 1e8,
  });
  const { components } = JSON.parse(stdout) as {
    components: readonly { readonly name: string; readonly version: string }[];
  };
  const listed = components.map(({ name, version }) => `${name} ${version}`);
  const text = await readFile(join(ROOT, "dist/bin/LICENSES.txt"), "utf8");
  const bundled = [...text.matchAll(/^(\S+ [\d.]+) \(MIT\)$/gm)].map(
    ([, title]) => title,
  );
  expect(bundled).toHaveLength(4);
  expect(listed).toEqual(expect.arrayContaining(bundled));
});

import { expect, it } from "vitest";
import { runCommand } from "../../../scripts/contract/command/run.ts";
import { caseOf } from "../report/render.ts";
import { memoryIo } from "../memory-io.ts";

async function run(...args: string[]) {
  const { io, written } = memoryIo({ ...caseOf("mixed") });
  const code = await runCommand(["base", "revised", "--all", ...args], io);
  return { code, ...written };
}

it.each<[string, string[], string, Record<string, string>]>([
  ["text to stdout by default", [], "Breaking", {}],
  ["a format to stdout", ["--format", "json"], "{", {}],
  ["text to a file", ["--output", "a"], "", { a: "Breaking" }],
  [
    "a format to a file and another to stdout",
    ["--format=markdown", "--output=a", "--format=github"],
    "::error",
    { a: "## ❌" },
  ],
  [
    "two formats to two files",
    ["--format=sarif", "--output=a", "--format=html", "--output=b"],
    "",
    { a: "{", b: "<!doctype html>" },
  ],
])("%s", async (_, args, out, files) => {
  const result = await run(...args);
  expect(result.code).toBe(1);
  expect(result.out.slice(0, out.length || 1)).toBe(out);
  const names = Object.keys(result.files);
  expect(names).toEqual(Object.keys(files));
  for (const [name, start] of Object.entries(files)) {
    expect(result.files[name]?.startsWith(start)).toBe(true);
  }
});

it.each([
  ["two formats to stdout", ["--format=json", "--format=html"], "text"],
  ["two files for one format", ["--output=a", "--output=b"], "--output b"],
  [
    "two formats to one file",
    ["--format=json", "--output=a", "--format=html", "--output=a"],
    "to a",
  ],
  ["a number of causes that is none", ["--summary=few"], "--summary"],
])("%s is refused before anything is written", async (_, args) => {
  const { code, err, out, files } = await run(...args);
  expect([code, out, files]).toEqual([2, "", {}]);
  expect(err).toContain("see --help");
});

it.each([
  ["text", "and 4 other causes"],
  ["markdown", "and 3 other causes"], // and what breaks nobody, by itself
])(
  "--summary bounds what %s tells, the rest is counted",
  async (format, rest) => {
    const { out } = await run(`--format=${format}`, "--summary=2");
    expect(out).toContain(rest);
    expect(out).not.toContain("request-property-became-required");
  },
);

it("text is coloured where that is wanted, a file never", async () => {
  const { io, written } = memoryIo({ ...caseOf("mixed") });
  const args = ["base", "revised", "--format=text", "--all"];
  await runCommand(args, { ...io, hasColour: true });
  expect(written.out).toContain("\u001b[");
  await runCommand([...args, "--output=a"], { ...io, hasColour: true });
  expect(written.files["a"]).not.toContain("\u001b");
});

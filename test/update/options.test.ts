import { expect, test } from "vitest";
import { parseUpdateCommand } from "../../scripts/update/options.ts";

test("a source alone is updated from, and reported as text", () => {
  expect(parseUpdateCommand(["spec.yaml"])).toEqual({
    kind: "update",
    format: "text",
    request: {
      source: "spec.yaml",
      add: [],
      drop: [],
      dryRun: false,
      acceptBreaking: false,
    },
  });
});

test("every option finds its place", () => {
  const args =
    "- --operation A --operation B --without C --origin https://a.test --dry-run --accept-breaking --format json";
  expect(parseUpdateCommand(args.split(" "))).toEqual({
    kind: "update",
    format: "json",
    request: {
      source: "-",
      origin: "https://a.test",
      add: ["A", "B"],
      drop: ["C"],
      dryRun: true,
      acceptBreaking: true,
    },
  });
});

test("--help wins over everything else", () => {
  expect(parseUpdateCommand(["--help", "a", "b"])).toEqual({ kind: "help" });
});

test.each<[string, string[], RegExp]>([
  ["no source", [], /^no source given$/],
  ["two sources", ["a", "b"], /^one source only, not also "b"$/],
  ["an unknown option", ["a", "--force"], /'--force'/],
  ["an option without its value", ["a", "--operation"], /--operation/],
  [
    "an unknown format",
    ["a", "--format", "xml"],
    /^--format is one of text, json, markdown, not "xml"$/,
  ],
])("%s is misuse", (_, args, reason) => {
  expect(parseUpdateCommand(args)).toEqual({
    kind: "misuse",
    reason: expect.stringMatching(reason) as string,
  });
});

import { expect, test } from "vitest";
import { issue, issuesOf } from "../src/issue.ts";

test("an issue's sentence is made of its path and expectation", () => {
  expect(issue("a.b", "type", "string").message).toBe("a.b: expected string");
  expect(issue("", "type", "object").message).toBe(
    "the value: expected object",
  );
});

test("a long path is cut in the sentence alone", () => {
  const path = "x".repeat(1_000);
  const cut = issue(path, "type", "string");
  expect(cut.path).toBe(path);
  expect(cut.message).toBe(`${"x".repeat(100)}…: expected string`);
});

test.each([
  ["required", { missingProperty: "name" }, "a value"],
  ["type", { type: "string" }, "string"],
  ["type", { type: ["string", "null"] }, "string or null"],
  ["minLength", { limit: 4 }, "at least 4 code points"],
  ["maxLength", { limit: 63 }, "at most 63 code points"],
  ["pattern", { pattern: "^a$" }, "text matching ^a$"],
  ["enum", { allowedValues: ["a", 1] }, 'one of ["a",1]'],
  ["const", { allowedValue: "a" }, '"a"'],
  ["minimum", { comparison: ">=", limit: 1 }, "a number >= 1"],
  ["exclusiveMaximum", { comparison: "<", limit: 9 }, "a number < 9"],
  ["minItems", { limit: 1 }, "at least 1 items"],
  ["maxItems", { limit: 2 }, "at most 2 items"],
  ["anyOf", {}, "what the schema's anyOf allows"],
])("%s %j is told as: %s", (keyword, params, expected) => {
  const [told] = issuesOf([{ instancePath: "", keyword, params }]);
  expect(told).toMatchObject({ keyword, expected });
});

test.each([
  ["", "type", {}, ""],
  ["/name", "type", {}, "name"],
  ["/deployment_names/0", "type", {}, "deployment_names.0"],
  ["/a~1b/c~0d/e~01", "type", {}, "a/b.c~d.e~1"],
  ["", "required", { missingProperty: "name" }, "name"],
  ["/a", "required", { missingProperty: "name" }, "a.name"],
])(
  "the pointer %j of %s, %j, is the path %j",
  (instancePath, keyword, params, path) => {
    expect(issuesOf([{ instancePath, keyword, params }])[0]?.path).toBe(path);
  },
);

test.each([[null], [undefined], [[]]])(
  "no errors are no issues: %j",
  (errors) => {
    expect(issuesOf(errors)).toEqual([]);
  },
);

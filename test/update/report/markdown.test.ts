import { expect, test } from "vitest";
import { markdownReport } from "../../../scripts/update/report/markdown.ts";
import { outcome } from "../support/outcome.ts";

test("the Markdown report holds the change, the proposed version and a checklist", () => {
  const report = markdownReport(
    outcome({
      version: { from: "1", to: "2" },
      prose: ["/info/version"],
      files: ["openapi/cloud_api.yaml"],
      proposal: { level: "patch", from: "1.2.3", to: "1.2.4" },
      effect: "written",
    }),
  );
  expect(report).toBe(`# Spec update: the contract is unchanged

| | |
|---|---|
| source | \`spec.yaml\` |
| \`info.version\` | \`1\` → \`2\` |
| proposed version | 1.2.3 → 1.2.4 (patch) |

## Other changes

- \`#/info/version\`

## Files

- \`openapi/cloud_api.yaml\`

Written: the tree holds the new state.

## For the human

- [ ] the version is 1.2.4, and the changelog says why
- [ ] \`npm test\` passes
`);
});

test("what a change of the contract or a pattern asks of a human is on the checklist", () => {
  const report = markdownReport(
    outcome({
      contract: { verdict: "breaking" },
      exploding: [{ pattern: "(a+)+", pointer: "/a" }],
    }),
  );
  expect(report).toContain("- [ ] every change of the contract is understood");
  expect(report).toContain("- [ ] the patterns that explode are never matched");
});

test.each([
  ["a mention", "@someone", "`@someone`"],
  ["HTML", "<img src=x>", "`<img src=x>`"],
  ["a backtick", "a`b", "`` a`b ``"],
  ["a run of backticks", "a``b", "``` a``b ```"],
  ["a new line", "a\n\n# b", "`a # b`"],
  ["a table's bar", "a|b", "`a\\|b`"],
])("%s in upstream's text stays text", (_, text, shown) => {
  const report = markdownReport(outcome({ version: { from: text, to: text } }));
  expect(report).toContain(`| \`info.version\` | ${shown} |`);
});

import { expect, test } from "vitest";
import { UpdateError } from "../../../scripts/update/update-error.ts";
import type { UpdateFault } from "../../../scripts/update/fault.ts";
import {
  markdownRefusal,
  markdownReport,
} from "../../../scripts/update/report/markdown.ts";
import { outcome } from "../support/outcome.ts";

test("the Markdown report holds the change, the proposed version and a checklist", () => {
  const report = markdownReport(
    outcome({
      version: { from: "1", to: "2" },
      prose: ["/info/version"],
      files: ["openapi/cloud_api.yaml"],
      proposal: {
        level: "patch",
        from: "1.2.3",
        to: "1.2.4",
        because: "unchanged",
      },
      effect: "written",
    }),
  );
  expect(report).toBe(`# Spec update: the contract is unchanged

| | |
|---|---|
| source | \`spec.yaml\` |
| \`info.version\` | \`1\` → \`2\` |
| proposed version | 1.2.3 → 1.2.4 (patch: the contract is unchanged) |

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

test("a report with more than GitHub takes is cut in its lists, and says by how much", () => {
  const prose = Array.from({ length: 9_000 }, (_, at) => `/paths/${at}`);
  const report = markdownReport(outcome({ prose }));
  expect(report.length).toBeLessThan(60_000);
  expect(report).toContain("- `#/paths/199`\n- and 8800 more\n");
  expect(report).toMatch(/- \[ \] `npm test` passes\n$/);
});

test("a report fits even when every text of upstream's is long, and of backticks only", () => {
  const text = "`".repeat(100_000);
  const many = Array.from({ length: 300 }, () => text);
  const report = markdownReport(
    outcome({
      source: text,
      version: { from: text, to: `${text}2` },
      operations: { kept: many, added: many, dropped: many },
      prose: many,
      files: many,
      exploding: many.map((pattern) => ({ pattern, pointer: text })),
    }),
  );
  expect(report.length).toBeLessThan(60_000);
  expect(report).toContain("- and 299 more\n");
});

test("the report of a refusal holds each reason as text, and what the tree holds", () => {
  const fault: UpdateFault = { kind: "not-openapi", found: "@all\u001b[2J" };
  const error = new UpdateError("spec", { kind: "empty" }, fault);
  expect(markdownRefusal({ error, tree: "old" })).toBe(
    `# Spec update: the input can't be used

- \`spec: holds nothing; check that it was written whole\`
- \`spec: not an OpenAPI 3 document (@all\\u001b[2J); give one whose "openapi" is "3.0.x", "3.1.x" or "3.2.x"\`

Nothing was written: the tree holds the old state.
`,
  );
});

import { expect, test } from "vitest";
import { textReport } from "../../../scripts/update/report/text.ts";
import { outcome } from "../support/outcome.ts";

test("the text report of an update without a change is short", () => {
  expect(textReport(outcome())).toBe(`spec.yaml: the contract is unchanged
  info.version   1
  operations     Keys.create
  version        1.2.3, as it is
Nothing to write: the tree is up to date.
`);
});

test("the text report lists what changed, and says which state the tree holds", () => {
  const report = textReport(
    outcome({
      version: { from: "1", to: "2" },
      prose: ["/info/version", "/info/title"],
      exploding: [{ pattern: "(a+)+", pointer: "/components/schemas/A" }],
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
  expect(report).toBe(`spec.yaml: the contract is unchanged
  info.version   1 → 2
  operations     Keys.create
  other changes  #/info/version
                 #/info/title
  notes          #/components/schemas/A: "(a+)+" may take a backtracking matcher exponential time
  files          openapi/cloud_api.yaml
  version        1.2.3 → 1.2.4 (patch: the contract is unchanged)
Written: the tree holds the new state.
`);
});

test.each([
  ["written", "the tree holds the new state"],
  ["dry-run", "the tree holds the old state"],
  ["withheld", "run again with --accept-breaking"],
  ["nothing-to-write", "the tree is up to date"],
] as const)("an effect of %s is told as: %s", (effect, words) => {
  expect(textReport(outcome({ effect }))).toContain(words);
});

test.each([
  ["unchanged", "the contract is unchanged"],
  ["compatible", "the contract changed, and breaks nobody"],
  ["breaking", "the contract changed, and breaks somebody"],
  ["undecided", "whether that breaks somebody is undecided"],
] as const)("a verdict of %s is told as: %s", (verdict, words) => {
  expect(textReport(outcome({ contract: { verdict } }))).toContain(words);
});

test.each([
  ["discarded", "An earlier update was interrupted before it took effect"],
  ["finished", "An earlier update was interrupted while it took effect"],
] as const)(
  "an interrupted update that was %s is told first",
  (settled, words) => {
    expect(textReport(outcome({ settled })).startsWith(words)).toBe(true);
  },
);

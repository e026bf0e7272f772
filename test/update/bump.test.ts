import { expect, test } from "vitest";
import { proposeVersion } from "../../scripts/update/bump.ts";

const none = {
  verdict: "unchanged",
  added: false,
  dropped: false,
  files: false,
} as const;

test.each([
  ["nothing", none, "1.2.3", "0.2.3"],
  ["prose", { ...none, files: true }, "1.2.4", "0.2.4"],
  ["a compatible change", { ...none, verdict: "compatible" }, "1.3.0", "0.3.0"],
  ["an added operation", { ...none, added: true }, "1.3.0", "0.3.0"],
  ["a breaking change", { ...none, verdict: "breaking" }, "2.0.0", "0.3.0"],
  ["an undecided change", { ...none, verdict: "undecided" }, "2.0.0", "0.3.0"],
  ["a dropped operation", { ...none, dropped: true }, "2.0.0", "0.3.0"],
] as const)("proposeVersion() answers to %s", (_, change, stable, early) => {
  expect(proposeVersion("1.2.3", change).to).toBe(stable);
  expect(proposeVersion("0.2.3", change).to).toBe(early);
});

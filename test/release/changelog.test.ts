import { check } from "prettier";
import { expect, test } from "vitest";
import {
  blockOf,
  closeBlock,
  openBlock,
} from "../../scripts/release/changelog.ts";

const CHANGELOG = `# Changelog

What changed.

## Unreleased

### Added

- A line so long that it goes on
  in the next.

## 0.1.0 - 2026-01-02

- The first.
`;

test("the open block and those of versions are read without their headings", () => {
  expect(openBlock(CHANGELOG)).toMatch(
    /^### Added\n- A line .*\n {2}in the next\.$/,
  );
  expect(blockOf(CHANGELOG, "0.1.0")).toBe("- The first.");
  expect(blockOf(CHANGELOG, "9.9.9")).toBe("");
});

test("closing moves the open block under the version, opens an empty one, and keeps the rest", async () => {
  const closed = await closeBlock(CHANGELOG, "0.2.0", new Date("2026-11-28"));
  expect(closed).toContain("## Unreleased\n\n## 0.2.0 - 2026-11-28\n");
  expect(openBlock(closed)).toBe("");
  expect(blockOf(closed, "0.2.0")).toBe(openBlock(CHANGELOG));
  expect(blockOf(closed, "0.1.0")).toBe("- The first.");
  expect(await check(closed, { parser: "markdown" })).toBe(true);
});

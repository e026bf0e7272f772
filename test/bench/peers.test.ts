import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { CHANGES } from "../../bench/contract/peers/changes.ts";
import { CONTENDERS } from "../../bench/contract/peers/contenders.ts";
import { columnOf, writtenIn } from "../../bench/contract/peers/run.ts";
import { tableOf } from "../../bench/contract/peers/table.ts";
import { markOf } from "../../bench/contract/peers/verdict.ts";

const folder = mkdtempSync(join(tmpdir(), "peers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = CHANGES.map((change, index) =>
  writtenIn(folder, index, change),
);
const [ours, ...others] = CONTENDERS;

it("there are twenty changes, and each changes something", () => {
  expect(CHANGES).toHaveLength(20);
  for (const { base, revised } of written) {
    expect(base.document).not.toEqual(revised.document);
  }
});

it("ours is asked: it misses nothing, and calls nothing harmless a break", async () => {
  if (!ours) throw new Error("ours is not among them");
  const column = await columnOf(ours, folder, written);
  if (typeof column === "string") throw new Error(column);
  expect(column.marks).not.toContain("missed");
  expect(column.marks).not.toContain("false alarm");
  expect(column.marks).not.toContain("failed");
  const rows = tableOf(CHANGES, [column]).split("\n");
  expect(rows).toContain(`| ${CHANGES[0]?.name} | breaking | right |`);
});

it("a tool that is not installed is told so", async () => {
  for (const contender of others.filter(({ isOwn }) => !isOwn)) {
    expect(await columnOf(contender, folder, written)).toBe("is not installed");
  }
});

it("a tool that fails at a change is told so", async () => {
  const failing = {
    name: "failing",
    load: () =>
      Promise.resolve(() => {
        throw new Error("no");
      }),
  };
  const column = await columnOf(failing, folder, written.slice(0, 1));
  expect(column).toEqual({ name: "failing", marks: ["failed"] });
});

it.each([
  ["breaking", "breaking", "right"],
  ["breaking", "quiet", "missed"],
  ["harmless", "breaking", "false alarm"],
  ["harmless", "quiet", "right"],
  ["harmless", "undecided", "undecided"],
  ["breaking", undefined, "–"],
] as const)("what is %s and called %s is %s", (truth, verdict, mark) => {
  expect(markOf(truth, verdict)).toBe(mark);
});

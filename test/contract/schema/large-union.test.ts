import { expect, test } from "vitest";
import { ask } from "./ask.ts";

const WORDS = Array.from({ length: 10_000 }, (_, index) => `v${index}`);
const BRANCHES = WORDS.map((word) => ({
  type: "string",
  const: word,
  title: word,
}));

test.each(["anyOf", "oneOf"])(
  "an enum of ten thousand words may be spelled as %s",
  (keyword) => {
    const { breaks, undecided } = ask({ enum: WORDS }, { [keyword]: BRANCHES });
    expect([...breaks, ...undecided]).toEqual([]);
  },
);

test("a word that the union lacks, or that it has twice, is refused", () => {
  const [first, ...others] = BRANCHES;
  const lacking = ask({ enum: WORDS }, { anyOf: others });
  const twice = ask({ enum: WORDS }, { oneOf: [...BRANCHES, first] });
  for (const { breaks } of [lacking, twice])
    expect(breaks.map(({ value }) => value)).toEqual(["v0"]);
});

test("any string at all against a union of thousands ends in an answer", () => {
  const branches = BRANCHES.slice(0, 3_000);
  const { breaks, undecided } = ask({ type: "string" }, { anyOf: branches });
  expect(breaks.length + undecided.length).toBe(1);
});

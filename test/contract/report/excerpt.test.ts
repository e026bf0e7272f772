import { expect, it } from "vitest";
import {
  createExcerpts,
  type ExcerptLine,
} from "../../../scripts/contract/report/excerpt.ts";

const show = (lines: readonly ExcerptLine[]): string[] =>
  lines.map(
    ({ number, text, isMarked }) => `${number}${isMarked ? ">" : " "}${text}`,
  );

function excerptsOf({ base, revised }: { base: string; revised: string }) {
  return createExcerpts({
    base: new Map([[undefined, base]]),
    revised: new Map([[undefined, revised]]),
  });
}

const BASE = `a:
  type: string
  enum:
  - x
  - y
b: 1
c: 2
d: 3`;

it("quotes what a key holds, with the lines around, and marks what only one side says", () => {
  const revised = BASE.replace("  - y\n", "  - y\n  - z\n");
  const excerpts = excerptsOf({ base: BASE, revised })({
    base: { pointer: "/a/enum", line: 3, column: 3 },
    revised: { pointer: "/a/enum", line: 3, column: 3 },
  });
  expect(show(excerpts.revised)).toEqual([
    "1 a:",
    "2   type: string",
    "3   enum:",
    "4   - x",
    "5   - y",
    "6>  - z",
    "7 b: 1",
    "8 c: 2",
  ]);
  // Nothing here is missing there: the place itself is marked.
  expect(show(excerpts.base)).toContain("3>  enum:");
});

const marked = (lines: readonly ExcerptLine[]): string[] =>
  show(lines).filter((line) => line.includes(">"));

it("what can't be compared line by line is marked where it was pointed at", () => {
  const revised = BASE.replace("  - y\n", "");
  const excerpts = excerptsOf({ base: BASE, revised })({
    base: { pointer: "/a/enum", line: 3, column: 3 },
    revised: { pointer: "/a", line: 1, column: 1 },
  });
  expect(marked(excerpts.revised)).toEqual(["1>a:"]);
  const inOneLine = `{"a": {"enum": ["x"], "description": "${"y".repeat(200)}"}}`;
  const beside = excerptsOf({ base: inOneLine, revised: BASE })({
    base: { pointer: "/a/enum", line: 1, column: 8 },
    revised: { pointer: "/a/enum", line: 3, column: 3 },
  });
  expect(marked(beside.revised)).toEqual(["3>  enum:"]);
});

it("a comma more is no difference in JSON", () => {
  const base = '{\n  "a": [\n    1\n  ]\n}';
  const revised = '{\n  "a": [\n    1,\n    2\n  ]\n}';
  const place = { pointer: "/a", line: 2, column: 3 };
  const excerpts = excerptsOf({ base, revised })({
    base: place,
    revised: place,
  });
  expect(marked(excerpts.revised)).toEqual(["4>    2"]);
});

it("a document in one line is cut around the place", () => {
  const line = `{"x": "${"y".repeat(5_000)}", "here": 1, "z": "${"y".repeat(5_000)}"}`;
  const column = line.indexOf('"here"') + 1;
  const place = { pointer: "/here", line: 1, column };
  const { base } = excerptsOf({ base: line, revised: "{}" })({
    base: place,
  });
  expect(base).toHaveLength(1);
  expect(base[0]?.text).toContain('"here": 1');
  expect(base[0]?.text.length).toBeLessThan(200);
});

it("a side without a place has nothing to quote", () => {
  expect(excerptsOf({ base: BASE, revised: BASE })({})).toEqual({
    base: [],
    revised: [],
  });
});

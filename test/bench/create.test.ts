import { describe, expect, test } from "vitest";
import { burst } from "../../bench/create/burst.ts";
import { compile } from "../../bench/create/compile.ts";
import { BASE, CONTENDERS } from "../../bench/create/contenders.ts";
import { chart } from "../../bench/create/chart.ts";
import { QUICK, type Measure } from "../../bench/create/measure.ts";
import { readOptions, select } from "../../bench/create/options.ts";
import { report } from "../../bench/create/report.ts";
import { resultOf } from "../../bench/create/result.ts";
import { inRounds } from "../../bench/create/rounds.ts";
import { ratios, spreadOf } from "../../bench/create/statistics.ts";

const measure: Measure = {
  name: "made-up",
  title: "Made up",
  about: "Nothing was measured.",
  base: "fetch",
  columns: [
    { key: "cpu", title: "CPU", unit: "µs", better: "less" },
    { key: "throughput", title: "throughput", unit: "/s", better: "more" },
  ],
  run: () => Promise.resolve(new Map()),
};
const NAMES = ["fetch", "gcore-inference", "ky", "axios"];
const result = resultOf(
  measure,
  new Map([
    ["fetch", { cpu: [10, 20, 30], throughput: [100, 200, 300] }],
    ["gcore-inference", { cpu: [20, 40, 60], throughput: [90, 180, 270] }],
    ["ky", { cpu: [30, 60, 90], throughput: [150, 300, 450] }],
    ["axios", { cpu: [5, 50, 100], throughput: [50, 250, 200] }],
  ]),
  NAMES,
);
const setting = {
  node: "20.0.0",
  cores: 2,
  date: "2026-11-28",
  quick: false,
  versions: [],
};

describe("the statistics", () => {
  test("give the middle and the quartiles, between neighbours where needed", () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      low: 1.75,
      median: 2.5,
      high: 3.25,
    });
  });

  test("take ratios within one round: a slow round slows both", () => {
    expect(ratios([2, 200, 20], [1, 100, 10]).high).toBe(2);
  });
});

describe("rounds", () => {
  const rows = [{ name: "a" }, { name: "b" }];
  const step = (): void => undefined;

  test("give every row one turn each", async () => {
    const samples = await inRounds(rows, 3, { step, seconds: 60 }, () =>
      Promise.resolve({ cpu: 1 }),
    );
    expect([...samples.keys()].sort()).toEqual(["a", "b"]);
    expect([...samples.values()]).toEqual([
      { cpu: [1, 1, 1] },
      { cpu: [1, 1, 1] },
    ]);
  });

  test("end after the first where there is no time for another", async () => {
    const samples = await inRounds(rows, 3, { step, seconds: 0 }, () =>
      Promise.resolve({ cpu: 1 }),
    );
    expect(samples.get("a")).toEqual({ cpu: [1] });
  });
});

test("a burst of more creates than there is time for ends, with what was made", async () => {
  await compile([BASE]);
  const samples = await burst(
    {
      contenders: [{ name: BASE }],
      effort: { ...QUICK, burst: { rounds: 1_000, calls: 1_000_000 } },
      step: () => undefined,
      seconds: 0,
    },
    2,
  );
  const { throughput = [] } = samples.get(BASE) ?? {};
  expect(throughput).toHaveLength(1);
  expect(throughput[0]).toBeGreaterThan(0);
});

describe("the report", () => {
  const text = report([result], setting);

  test("says where ours loses, and to whom, where the quartiles don't overlap", () => {
    expect(text).toContain("- CPU, 2 ×: behind raw fetch (1 ×)");
    expect(text).toContain(
      "- throughput, 0.90 ×: behind ky (1.50 ×), raw fetch (1 ×)",
    );
  });

  test("shows the base by its own values, the others as ratios", () => {
    expect(text).toContain("| raw fetch | 20 µs | 200 /s |");
    expect(text).toContain("| **gcore-inference** | 2 × | 0.90 × |");
  });

  test("has a chart that loads nothing and knows light and dark", () => {
    const svg = chart([result]);
    expect(svg).toContain("prefers-color-scheme: dark");
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /href|url\(|https?:/,
    );
    expect(svg.match(/class="bar ours"/g)).toHaveLength(1);
  });
});

describe("the arguments", () => {
  test("choose clients and measures by name, and keep what they are measured against", () => {
    const { only } = readOptions(["--only", "ky", "--only", "memory"]);
    const names = select(CONTENDERS, only, ["fetch"]).map(({ name }) => name);
    expect(names).toEqual(["fetch", "ky"]);
  });

  test("are refused with the names that there are", () => {
    expect(() => readOptions(["--only", "got"])).toThrow(
      /--only got: not one of fetch, .*loopback/,
    );
  });
});

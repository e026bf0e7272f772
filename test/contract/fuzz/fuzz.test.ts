import { expect, test } from "vitest";
import { run, SUBJECTS } from "./run.ts";

// Bounded by pairs, not by time, so that a slow machine sees the same ones; long runs are `contract:fuzz`'s.
const PAIRS = 300;

test("no verdict on hundreds of random pairs of schemas is contradicted", () => {
  const report = run({ seed: 20_260_820, pairs: PAIRS, values: 100 });
  expect(report.faults).toEqual([]);
  expect(report.outcomes.undecided).toBeLessThanOrEqual(PAIRS * 0.01);
  expect(report.unconfirmed).toBeLessThanOrEqual(PAIRS * 0.01);
}, 120_000);

test("no verdict on hundreds of random pairs of parameters is contradicted by any text", () => {
  const subject = SUBJECTS.texts;
  const report = run({ subject, seed: 20_260_821, pairs: PAIRS, values: 0 });
  expect(report.faults).toEqual([]);
  expect(report.outcomes.undecided).toBeLessThanOrEqual(PAIRS * 0.01);
  expect(report.outcomes.breaking).toBeGreaterThan(PAIRS * 0.25);
  expect(report.outcomes.compatible).toBeGreaterThan(PAIRS * 0.25);
  expect(report.unconfirmed).toBeLessThanOrEqual(PAIRS * 0.01);
}, 120_000);

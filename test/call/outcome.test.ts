import { describe, expect, test } from "vitest";
import {
  isRetryable,
  outcomeOf,
  phaseOf,
  type Attempted,
} from "../../src/call/outcome.ts";
import { newProgress } from "../support/create.ts";

const failed = (unsent: boolean, passes = false): Attempted => ({
  unsent,
  passes,
});
const answered = (status: number, retryAfter?: number): Attempted => ({
  status,
  retryAfter,
});

test.each<[string, Attempted | undefined, string, string, boolean]>([
  ["before any attempt", undefined, "not-applied", "connect", true],
  ["while one is under way", {}, "unknown", "response", false],
  ["surely not sent", failed(true, true), "not-applied", "connect", true],
  ["never to be sent", failed(true), "not-applied", "connect", false],
  ["lost", failed(false), "unknown", "response", false],
  ["200", answered(200), "applied", "body", false],
  ["307", answered(307), "not-applied", "body", false],
  ["400", answered(400), "not-applied", "body", false],
  ["408", answered(408), "unknown", "body", false],
  ["409", answered(409), "not-applied", "body", false],
  ["429", answered(429), "not-applied", "body", true],
  ["500", answered(500), "unknown", "body", false],
  ["503", answered(503), "unknown", "body", false],
  ["503 with Retry-After", answered(503, 1), "not-applied", "body", true],
])("a POST, %s: %3$s", (_, latest, outcome, phase, retryable) => {
  const progress = newProgress({ latest });
  expect(outcomeOf(progress)).toBe(outcome);
  expect(phaseOf(progress)).toBe(phase);
  expect(isRetryable(progress)).toBe(retryable);
  const after = newProgress({ latest, ambiguous: true });
  expect(outcomeOf(after)).toBe(outcome === "applied" ? outcome : "unknown");
  expect(isRetryable(after)).toBe(false);
  expect(outcomeOf(newProgress({ latest, method: "GET" }))).toBe("not-applied");
});

describe("on a platform that sends twice by itself", () => {
  test.each([
    ["POST", 409, "unknown"],
    ["DELETE", 409, "not-applied"],
    ["POST", 400, "not-applied"],
    ["POST", 429, "not-applied"],
  ])("%s, %i: %s", (method, status, outcome) => {
    const latest = answered(status);
    const progress = newProgress({ method, latest, resends: true });
    expect(outcomeOf(progress)).toBe(outcome);
  });
});

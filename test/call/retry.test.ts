import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerHead } from "../../src/call/answer.ts";
import { NO_RESPONSE } from "../../src/call/fetch-failure.ts";
import type { Attempted } from "../../src/call/outcome.ts";
import { retryDelay } from "../../src/call/retry.ts";

const answer = (status: number, retryAfter?: number): Attempted => ({
  is: "answered",
  answer: {
    status,
    retryAfter,
    redirectOrigin: undefined,
    requestId: undefined,
  },
});
const failed = (unsent: boolean, passes: boolean): Attempted => ({
  is: "failed",
  failure: { ...NO_RESPONSE, unsent, passes },
});
const notSent = failed(true, true);
const maybeSent = failed(false, false);

const after = (
  end: Attempted,
  call: Partial<Parameters<typeof retryDelay>[1]> = {},
) =>
  retryDelay(end, {
    method: "POST",
    attempts: 1,
    maxRetries: 2,
    remaining: 60_000,
    random: () => 0.5,
    ...call,
  });

const repeated = expect.any(Number);

test.each([
  ["a request that was never sent", notSent, repeated, repeated],
  [
    "what the platform will never send",
    failed(true, false),
    undefined,
    undefined,
  ],
  ["429", answer(429), repeated, repeated],
  ["429 with Retry-After", answer(429, 3), 3000, 3000],
  ["503 with Retry-After", answer(503, 3), 3000, 3000],
  ["503 without", answer(503), undefined, repeated],
  ["a request that may have been sent", maybeSent, undefined, repeated],
  ["408", answer(408), undefined, repeated],
  ["500", answer(500), undefined, repeated],
  ["500 with Retry-After", answer(500, 3), undefined, 3000],
  ["599", answer(599), undefined, repeated],
  ["200", answer(200), undefined, undefined],
  ["204", answer(204), undefined, undefined],
  ["301", answer(301), undefined, undefined],
  ["a redirect of hidden status", answer(0), undefined, undefined],
  ["400", answer(400), undefined, undefined],
  ["401", answer(401, 3), undefined, undefined],
  ["409", answer(409), undefined, undefined],
])("after %s: POST %o … %o, GET %o", (_, end, post, get) => {
  for (const method of ["POST", "PATCH", "LOCK"])
    expect(after(end, { method }), method).toEqual(post);
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
    expect(after(end, { method }), method).toEqual(get);
});

test.each([
  [1, 0, false],
  [1, 1, true],
  [2, 1, false],
  [3, 2, false],
  [3, 3, true],
])(
  "after %i attempts with %i retries: again? %s",
  (attempts, maxRetries, again) => {
    const delay = after(notSent, { attempts, maxRetries });
    expect(delay !== undefined).toBe(again);
  },
);

test.each([
  [0, 60_000, 0],
  [60, 60_001, 60_000],
  [60, 60_000, undefined],
  [61, Infinity, undefined],
  [1e9, Infinity, undefined],
  [5, 4_999, undefined],
])("asked to wait %s s with %s ms left: %s", (seconds, remaining, delay) => {
  expect(after(answer(429, seconds), { remaining })).toBe(delay);
});

test("backs off exponentially up to 8 s, over the whole range of the jitter", () => {
  const delays = (random: number) =>
    [1, 2, 3, 4, 5, 6, 50, 2000].map((attempts) =>
      after(notSent, { attempts, maxRetries: 1e4, random: () => random }),
    );
  expect(delays(1)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
  expect(delays(0.5)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 4000]);
  expect(delays(0)).toEqual(Array(8).fill(0));
});

const anyAnswer: fc.Arbitrary<AnswerHead> = fc.record({
  status: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(429, 503)),
  retryAfter: fc.option(fc.nat({ max: 200 }), { nil: undefined }),
  redirectOrigin: fc.constant(undefined),
  requestId: fc.constant(undefined),
});
const anyEnd: fc.Arbitrary<Attempted> = fc.oneof(
  anyAnswer.map((given): Attempted => ({ is: "answered", answer: given })),
  fc.tuple(fc.boolean(), fc.boolean()).map((given) => failed(...given)),
);
const anyCall = fc.record({
  method: fc.constantFrom("GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"),
  attempts: fc.integer({ min: 1, max: 20 }),
  maxRetries: fc.nat({ max: 20 }),
  remaining: fc.oneof(fc.integer({ min: -10, max: 90_000 }), fc.double()),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }).map((n) => () => n),
});

test("never waits beyond the remaining budget, nor beyond 60 s, nor more often than allowed", () => {
  fc.assert(
    fc.property(anyEnd, anyCall, (end, call) => {
      const delay = retryDelay(end, call);
      if (delay === undefined) return;
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThan(call.remaining);
      expect(delay).toBeLessThanOrEqual(60_000);
      expect(call.attempts).toBeLessThanOrEqual(call.maxRetries);
    }),
    { numRuns: 2000 },
  );
});

test("never repeats a POST that may have been applied", () => {
  fc.assert(
    fc.property(anyEnd, anyCall, (end, call) => {
      if (retryDelay(end, { ...call, method: "POST" }) === undefined) return;
      const surelyNot =
        end.is !== "answered"
          ? end.is === "failed" && end.failure.unsent
          : end.answer.status === 429 ||
            (end.answer.status === 503 && end.answer.retryAfter !== undefined);
      expect(surelyNot).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

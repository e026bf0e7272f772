import { expect, test } from "vitest";
import type { UnexpectedResponseError } from "../../src/index.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import { client, CREATED, SECRET } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { deferred } from "../support/deferred.ts";
import { advice } from "../support/failing.ts";
import { printed } from "../support/printed.ts";
import { rejectionOf } from "../support/rejection.ts";
import {
  answers,
  answersInParts,
  hangs,
  script,
  type Step,
} from "../support/script.ts";

/** A call under way, with 60 s in hand. */
function start(options: GcoreClientOptions, timeout?: number) {
  const clock = manualClock();
  const { create } = client(options, clock).cloud.inference.apiKeys;
  return { clock, call: create({ name: "my-api-key" }, { timeout }) };
}

/** A call whose answer stalls after these parts, at the moment when it does. */
async function stalled(status: number, parts: readonly string[]) {
  const stall = deferred();
  const started = start({
    fetch: script(answersInParts(status, parts, stall.resolve)).fetch,
  });
  await stall.promise;
  return started;
}

test("before a request is under way: nothing was left behind", async () => {
  const { clock, call } = start({ apiKey: () => new Promise(() => undefined) });
  clock.pass(60_000);
  const error = await rejectionOf(call);
  expect(error).toMatchObject({
    name: "TimeoutError",
    kind: "timeout",
    phase: "connect",
    outcome: "not-applied",
    attempts: 0,
  });
  expect(error.message).toMatch(/timed out before a request was under way$/);
});

test("while waiting for the answer: a key may exist, although fetch hangs on", async () => {
  const { reached, requests, fetch } = script(hangs);
  const { clock, call } = start({ fetch });
  await reached(1);
  clock.pass(59_999);
  expect(requests[0]?.signal.aborted).toBe(false);
  clock.pass(1);
  const error = await rejectionOf(call);
  expect(error).toMatchObject({
    name: "TimeoutError",
    phase: "response",
    outcome: "unknown",
    attempts: 1,
  });
  expect(error.message).toMatch(advice);
  expect(requests[0]?.signal.aborted).toBe(true);
});

test("in a second attempt: one budget covers both, and the wait between them", async () => {
  const { reached, fetch } = script(
    answers(429, "", { "retry-after": "50" }),
    hangs,
  );
  const { clock, call } = start({ fetch });
  await clock.scheduled(2);
  expect(clock.pending()).toEqual([60_000, 50_000]);
  clock.pass(50_000);
  await reached(2);
  expect(clock.pending()).toEqual([10_000]);
  clock.pass(10_000);
  expect(await rejectionOf(call)).toMatchObject({
    name: "TimeoutError",
    phase: "response",
    outcome: "unknown",
    attempts: 2,
  });
});

test("while reading a success: a key exists, and the secret is saved where it came", async () => {
  const text = JSON.stringify({ secret: SECRET, name: CREATED.name });
  for (const [parts, secret] of [
    [[text.slice(0, 12)], undefined],
    [[text.slice(0, 12), text.slice(12, -2)], SECRET],
    [[text], SECRET],
  ] as const) {
    const { clock, call } = await stalled(200, parts);
    clock.pass(60_000);
    const error = await rejectionOf<UnexpectedResponseError>(call);
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      reason: "stalled",
      outcome: "applied",
      cause: { name: "TimeoutError", phase: "body", outcome: "applied" },
    });
    expect(error.secret?.reveal()).toBe(secret);
    expect(printed(error)).not.toContain(SECRET);
  }
});

test.each([
  [409, "not-applied"],
  [500, "unknown"],
])(
  "while reading a %i: the status is told all the same",
  async (status, outcome) => {
    const { clock, call } = await stalled(status, ['{"message":']);
    clock.pass(60_000);
    const error = await rejectionOf(call);
    expect(error).toMatchObject({ name: "ApiError", status, outcome });
  },
);

test.each([
  ["the client's", { timeout: 5_000 }, undefined, 5_000],
  ["the call's, before the client's", { timeout: 5_000 }, 7_000, 7_000],
  ["no other than a timer can count", {}, Infinity, 2_147_483_647],
])("the budget is %s", async (_, options, timeout, milliseconds) => {
  const { clock, call } = start(
    { fetch: script(hangs).fetch, ...options },
    timeout,
  );
  expect(clock.pending()).toEqual([milliseconds]);
  clock.pass(milliseconds);
  expect(await rejectionOf(call)).toMatchObject({ name: "TimeoutError" });
});

test("no timer is left behind, however a call ends", async () => {
  const ends: readonly (readonly Step[])[] = [
    [answers(200, CREATED)],
    [answers(409)],
    [answers(200, "cut")],
    [() => Promise.reject(new TypeError("dropped"))],
  ];
  for (const steps of ends) {
    const { clock, call } = start({ fetch: script(...steps).fetch });
    await call.catch(() => undefined);
    expect(clock.pending()).toEqual([]);
  }
});

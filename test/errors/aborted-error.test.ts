import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import type { UnexpectedResponseError } from "../../src/index.ts";
import type { GcoreClientOptions } from "../../src/options/options.ts";
import { client, CREATED, SECRET } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { deferred } from "../support/deferred.ts";
import { advice } from "../support/failing.ts";
import { rejectionOf } from "../support/rejection.ts";
import {
  answers,
  answersInParts,
  dropped,
  hangs,
  refused,
  script,
} from "../support/script.ts";

const reason = new Error("the user left");

function start(options: GcoreClientOptions) {
  const clock = manualClock();
  const caller = new AbortController();
  const { create } = client(options, clock).cloud.inference.apiKeys;
  const call = create({ name: "my-api-key" }, { signal: caller.signal });
  return { clock, caller, call };
}

const aborted = { name: "AbortedError", kind: "aborted", cause: reason };

test("before the call: nothing is sent, and nothing left behind", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const { create } = client({ fetch }).cloud.inference.apiKeys;
  const signal = AbortSignal.abort(reason);
  const error = await rejectionOf(create({ name: "my-api-key" }, { signal }));
  expect(error).toMatchObject({
    ...aborted,
    outcome: "not-applied",
    attempts: 0,
  });
  expect(requests).toEqual([]);
});

test("while the API key is awaited: nothing is sent once it comes", async () => {
  const { fetch, requests } = script(answers(200, CREATED));
  const key = deferred<string>();
  const asked = deferred();
  const { caller, call } = start({
    fetch,
    apiKey: () => {
      asked.resolve();
      return key.promise;
    },
  });
  await asked.promise;
  caller.abort(reason);
  expect(await rejectionOf(call)).toMatchObject({ ...aborted, attempts: 0 });
  key.resolve("late");
  await new Promise(setImmediate);
  expect(requests).toEqual([]);
});

test("while waiting for the answer: a key may exist, although fetch hangs on", async () => {
  const { fetch, reached, requests } = script(hangs);
  const { caller, call } = start({ fetch });
  await reached(1);
  caller.abort(reason);
  const error = await rejectionOf(call);
  expect(error).toMatchObject({ ...aborted, outcome: "unknown", attempts: 1 });
  expect(error.message).toMatch(advice);
  expect(requests[0]?.signal.aborted).toBe(true);
});

test.each([
  ["429", answers(429)],
  ["a refused connection", refused],
])(
  "between two attempts, after %s: nothing was left behind, nothing is sent again",
  async (_, step) => {
    const { fetch, requests } = script(step);
    const { clock, caller, call } = start({ fetch });
    await clock.scheduled(2);
    caller.abort(reason);
    const outcome = "not-applied";
    expect(await rejectionOf(call)).toMatchObject({
      ...aborted,
      outcome,
      attempts: 1,
    });
    expect(clock.pending()).toEqual([]);
    expect(requests).toHaveLength(1);
  },
);

test("while reading a success: a key exists, and its secret is saved where it came", async () => {
  const stall = deferred();
  const text = `{"secret":"${SECRET}",`;
  const { caller, call } = start({
    fetch: script(answersInParts(200, [text], stall.resolve)).fetch,
  });
  await stall.promise;
  caller.abort(reason);
  const error = await rejectionOf<UnexpectedResponseError>(call);
  expect(error).toMatchObject({
    name: "UnexpectedResponseError",
    reason: "aborted",
    outcome: "applied",
    cause: { ...aborted, outcome: "applied" },
  });
  expect(error.secret?.reveal()).toBe(SECRET);
});

test.each([
  [409, "not-applied"],
  [500, "unknown"],
])(
  "while reading a %i: what it left behind is known by its status",
  async (status, outcome) => {
    const stall = deferred();
    const { caller, call } = start({
      fetch: script(answersInParts(status, [], stall.resolve)).fetch,
    });
    await stall.promise;
    caller.abort(reason);
    expect(await rejectionOf(call)).toMatchObject({ ...aborted, outcome });
  },
);

test("after the call: nothing happens, and no listener is left", async () => {
  for (const step of [answers(200, CREATED), answers(409), dropped]) {
    const { caller, call } = start({ fetch: script(step).fetch });
    await call.catch(() => undefined);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
    caller.abort(reason);
  }
});

test("without a reason: the platform's own is the cause", async () => {
  const { caller, call } = start({ fetch: script(hangs).fetch });
  caller.abort();
  expect((await rejectionOf(call)).cause).toMatchObject({ name: "AbortError" });
});

test("a body that comes after the call has ended is cancelled", async () => {
  const answer = deferred<Response>();
  const { fetch, reached } = script(() => answer.promise);
  const { caller, call } = start({ fetch });
  await reached(1);
  caller.abort(reason);
  await rejectionOf(call);
  const cancelled = deferred<unknown>();
  const body = new ReadableStream({ cancel: cancelled.resolve });
  answer.resolve(new Response(body));
  await cancelled.promise;
});

import { expect, test, vi } from "vitest";
import type { Attempt } from "../../src/index.ts";
import { API_KEY, client, CREATED, PATH, SECRET } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { printed } from "../support/printed.ts";
import {
  answers,
  answersInParts,
  dropped,
  hangs,
  refused,
  script,
  type Step,
} from "../support/script.ts";

const name = "my-api-key";
const id = { "x-request-id": "req-1" };

async function told(...steps: readonly Step[]): Promise<Attempt[]> {
  const seen: Attempt[] = [];
  const { fetch } = script(...steps);
  const onAttempt = (attempt: Attempt): void => void seen.push(attempt);
  const { create } = client({ fetch, onAttempt }).cloud.inference.apiKeys;
  await create({ name }).catch(() => undefined);
  expect(printed(seen)).not.toMatch(new RegExp(`${API_KEY}|${SECRET}|${name}`));
  return seen;
}

const head = {
  method: "POST",
  path: PATH,
  duration: expect.any(Number) as number,
};

test("a success is told once, with its status and request id", async () => {
  expect(await told(answers(200, CREATED, id))).toEqual([
    { ...head, attempt: 1, status: 200, requestId: "req-1" },
  ]);
});

test("every attempt is told, with what it met and when the next one goes", async () => {
  expect(
    await told(refused, answers(429, "", id), answers(200, CREATED)),
  ).toEqual([
    {
      ...head,
      attempt: 1,
      code: "ECONNREFUSED",
      errorName: "TypeError",
      retryIn: 250,
    },
    { ...head, attempt: 2, status: 429, requestId: "req-1", retryIn: 500 },
    { ...head, attempt: 3, status: 200 },
  ]);
});

test("a dropped connection is told by code and class; so is a body that breaks", async () => {
  expect(await told(dropped)).toEqual([
    { ...head, attempt: 1, code: "UND_ERR_SOCKET", errorName: "TypeError" },
  ]);
  expect(await told(answersInParts(200, ["{"], "breaks"))).toEqual([
    { ...head, attempt: 1, status: 200, errorName: "TypeError" },
  ]);
});

test("an attempt that failed in a way that nobody foresaw is told too", async () => {
  const unreadable = new Proxy(new Error(), {
    get() {
      throw new Error("not to be read");
    },
  });
  expect(await told(() => Promise.reject(unreadable))).toEqual([
    { ...head, attempt: 1 },
  ]);
});

test("an attempt that the budget or the caller ended is told before the call rejects", async () => {
  const clock = manualClock();
  const seen: Attempt[] = [];
  const onAttempt = (attempt: Attempt): void => void seen.push(attempt);
  const { fetch, reached } = script(hangs);
  const { create } = client({ fetch }, clock).cloud.inference.apiKeys;
  const call = create({ name }, { onAttempt });
  await reached(1);
  clock.pass(60_000);
  await call.catch(() => seen.push("rejected" as never));
  expect(seen).toEqual([
    { ...head, duration: 60_000, attempt: 1, errorName: "TimeoutError" },
    "rejected",
  ]);
  const caller = new AbortController();
  const aborted = create({ name }, { onAttempt, signal: caller.signal });
  await reached(2);
  caller.abort();
  await aborted.catch(() => undefined);
  expect(seen.at(-1)).toMatchObject({ errorName: "AbortError" });
});

test("the client's listener is told first, then the call's; what they throw is ignored", async () => {
  const order: string[] = [];
  const listener = (name: string) => () => {
    order.push(name);
    throw new Error("mine");
  };
  const { fetch } = script(answers(200, CREATED));
  const gcore = client({ fetch, onAttempt: listener("client") });
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  await gcore.cloud.inference.apiKeys.create(
    { name },
    { onAttempt: listener("call") },
  );
  await gcore.cloud.inference.apiKeys.create(
    { name },
    { onAttempt: () => Promise.reject(new Error("mine")) as never },
  );
  await new Promise(setImmediate);
  process.off("unhandledRejection", unhandled);
  expect(order).toEqual(["client", "call", "client"]);
  expect(unhandled).not.toHaveBeenCalled();
});

import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { onAbort } from "../../src/call/shared-signal.ts";
import { client, CREATED } from "../support/account.ts";
import { manualClock } from "../support/clock.ts";
import { rejectionOf } from "../support/rejection.ts";
import { answers, hangs, script } from "../support/script.ts";

const name = "my-api-key";

test("a thousand calls on one signal warn of nothing and leave nothing behind", async () => {
  const warned = vi.fn();
  process.on("warning", warned);
  const { signal } = new AbortController();
  const { fetch } = script(answers(200, CREATED));
  const { create } = client({ fetch }, manualClock()).cloud.inference.apiKeys;
  await Promise.all(
    Array.from({ length: 1000 }, () => create({ name }, { signal })),
  );
  await new Promise(setImmediate);
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("all of them end when it aborts", async () => {
  const caller = new AbortController();
  const { fetch, reached } = script(hangs);
  const { create } = client({ fetch }, manualClock()).cloud.inference.apiKeys;
  const { signal } = caller;
  const calls = Array.from({ length: 20 }, () => create({ name }, { signal }));
  await reached(20);
  caller.abort("enough");
  for (const call of calls)
    expect(await rejectionOf(call)).toMatchObject({ cause: "enough" });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("one that is forgotten isn't called; forgetting twice does no harm to others", () => {
  const caller = new AbortController();
  const [first, second] = [vi.fn(), vi.fn()];
  const forget = onAbort(caller.signal, first);
  onAbort(caller.signal, second);
  forget();
  forget();
  caller.abort();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});

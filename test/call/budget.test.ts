import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { Budget, LONGEST_TIMER } from "../../src/call/budget.ts";
import { manualClock } from "../support/clock.ts";

const forever = new Promise<never>(() => undefined);

test("lets work through that ends in time", async () => {
  const clock = manualClock();
  const budget = new Budget(clock, 100);
  clock.pass(99);
  expect(await budget.guard(Promise.resolve("done"))).toBe("done");
  await expect(budget.guard(Promise.reject("why"))).rejects.toBe("why");
  expect(budget.remaining()).toBe(1);
});

test("ends work that takes longer, even if it listens to nothing", async () => {
  const clock = manualClock();
  const budget = new Budget(clock, 100);
  const work = budget.guard(forever);
  clock.pass(100);
  await expect(work).rejects.toEqual({ stop: "timeout" });
  expect(budget.signal.aborted).toBe(true);
});

test("ends when its caller says so, with the caller's reason", async () => {
  const caller = new AbortController();
  const budget = new Budget(manualClock(), 100, caller.signal);
  const work = budget.guard(forever);
  caller.abort("enough");
  const stop = { stop: "aborted", reason: "enough" };
  await expect(work).rejects.toEqual(stop);
  expect(budget.signal.aborted).toBe(true);
});

test("has ended before it begins where its caller has", async () => {
  const budget = new Budget(manualClock(), 100, AbortSignal.abort("before"));
  expect(budget.signal.aborted).toBe(true);
  const work = budget.guard(Promise.resolve("done"));
  await expect(work).rejects.toEqual({ stop: "aborted", reason: "before" });
});

test("its signal doesn't carry the caller's reason to the transport", () => {
  const budget = new Budget(manualClock(), 9, AbortSignal.abort("private"));
  expect(budget.signal.reason).not.toBe("private");
});

test("sleeps as long as told", async () => {
  const clock = manualClock();
  const asleep = new Budget(clock, 100).sleep(30);
  clock.pass(29);
  expect(clock.pending()).toContain(1);
  clock.pass(1);
  await asleep;
});

test.each(["it times out", "its caller aborts", "it is closed"])(
  "leaves no timer and no listener behind when %s, even while it sleeps",
  (end) => {
    const clock = manualClock();
    const caller = new AbortController();
    const budget = new Budget(clock, 100, caller.signal);
    void budget.sleep(1_000);
    expect(clock.pending()).toEqual([100, 1_000]);
    expect(getEventListeners(caller.signal, "abort")).toHaveLength(1);
    if (end === "it times out") clock.pass(100);
    if (end === "its caller aborts") caller.abort();
    if (end === "it is closed") budget.close();
    expect(clock.pending()).toEqual([]);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  },
);

test.each([2 ** 31, 2 ** 53, Infinity])(
  "clamps a timer of %s ms, which a platform would fire at once",
  (timeout) => {
    const clock = manualClock();
    const budget = new Budget(clock, timeout);
    void budget.sleep(timeout);
    expect(clock.pending()).toEqual([LONGEST_TIMER, LONGEST_TIMER]);
    expect(LONGEST_TIMER).toBe(2_147_483_647);
  },
);

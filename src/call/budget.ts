import type { Platform } from "../platform.ts";

/** Why a call has to end before its answer: out of time, or told to by its caller. */
export type Stop =
  | { readonly stop: "timeout" }
  | { readonly stop: "aborted"; readonly reason: unknown };

/** The time one call may take, all in all, and the signal that ends it early. */
export interface Budget {
  /** Aborts when the budget is spent or the caller's signal fires. */
  readonly signal: AbortSignal;
  /** The result of `work`, unless the call has to end first: then a rejection with a `Stop`. */
  guard<T>(work: Promise<T>): Promise<T>;
  /** Milliseconds left. */
  remaining(): number;
  /** Resolves after `delay` milliseconds; never, once the call has ended. */
  sleep(delay: number): Promise<void>;
  /** Ends the call: no timer and no listener stays behind. */
  close(): void;
}

/** Beyond this, platforms fire a timer at once (HTML standard, "timers": a signed 32-bit number). */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

export function openBudget(
  platform: Platform,
  timeout: number,
  caller?: AbortSignal | null,
): Budget {
  const controller = new AbortController();
  const deadline = platform.monotonic() + timeout;
  let forgetSleep: (() => void) | undefined;
  let reject: (why: Stop) => void;
  const stopped = new Promise<never>((_, rejectIt) => (reject = rejectIt));
  stopped.catch(() => undefined); // most calls end without anyone looking at it

  const stop = (why: Stop): void => {
    close();
    reject(why);
    controller.abort();
  };
  const onAbort = (): void => stop({ stop: "aborted", reason: caller?.reason });
  const forget = platform.schedule(
    () => stop({ stop: "timeout" }),
    Math.min(timeout, LONGEST_TIMER),
  );
  const close = (): void => {
    forget();
    forgetSleep?.();
    caller?.removeEventListener("abort", onAbort);
  };
  caller?.addEventListener("abort", onAbort);
  if (caller?.aborted) onAbort();

  return {
    signal: controller.signal,
    guard: (work) => {
      work.catch(() => undefined); // lost the race: its failure is nobody's any more
      return Promise.race([stopped, work]);
    },
    remaining: () => deadline - platform.monotonic(),
    sleep: (delay) =>
      new Promise((resolve) => {
        if (!controller.signal.aborted)
          forgetSleep = platform.schedule(
            resolve,
            Math.min(delay, LONGEST_TIMER),
          );
      }),
    close,
  };
}

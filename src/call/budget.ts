import type { Platform } from "../platform.ts";
import { onAbort } from "./shared-signal.ts";

/** Why a call has to end before its answer: out of time, or told to by its caller. */
export interface Stop {
  readonly stop: "timeout" | "aborted";
  /** The caller's. */
  readonly reason?: unknown;
}

export function isStop(value: unknown): value is Stop {
  return typeof value === "object" && value !== null && "stop" in value;
}

/** The time one call may take, all in all, and the signal that ends it early. */
export interface Budget {
  /** Aborts when the budget is spent or the caller's signal fires. Made when it is asked for. */
  readonly signal: AbortSignal;
  /** Whether the call has ended early. */
  readonly stopped: boolean;
  /** Also called then, once set: cheaper than another listener. */
  onStop: (() => void) | undefined;
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
  let controller: AbortController | undefined;
  const deadline = platform.monotonic() + timeout;
  let forgetSleep: (() => void) | undefined;
  let ended: Stop | undefined;
  let reject: ((why: Stop) => void) | undefined;

  const stop = (why: Stop): void => {
    close();
    ended = why;
    reject?.(why);
    controller?.abort();
    budget.onStop?.();
  };
  const abort = (): void => stop({ stop: "aborted", reason: caller?.reason });
  const forget = platform.schedule(
    () => stop({ stop: "timeout" }),
    Math.min(timeout, LONGEST_TIMER),
  );
  const forgetCaller = caller ? onAbort(caller, abort) : undefined;
  const close = (): void => {
    forget();
    forgetSleep?.();
    forgetCaller?.();
  };

  const budget: Budget = {
    get signal() {
      controller ??= new AbortController();
      if (ended !== undefined) controller.abort();
      return controller.signal;
    },
    get stopped() {
      return ended !== undefined;
    },
    onStop: undefined,
    guard: (work) =>
      new Promise((resolve, rejectIt) => {
        reject = rejectIt;
        if (ended !== undefined) rejectIt(ended);
        // Once lost, the race's other end is nobody's any more.
        work.then(resolve, rejectIt);
      }),
    remaining: () => deadline - platform.monotonic(),
    sleep: (delay) =>
      new Promise((resolve) => {
        if (ended === undefined)
          forgetSleep = platform.schedule(
            resolve,
            Math.min(delay, LONGEST_TIMER),
          );
      }),
    close,
  };
  if (caller?.aborted) abort();
  return budget;
}

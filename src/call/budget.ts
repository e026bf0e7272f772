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

/** Beyond this, platforms fire a timer at once (HTML standard, "timers": a signed 32-bit number). */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

/**
 * The time one call may take, all in all, and the signal that ends it early. A class, since there is
 * one for each call under way: closures of their own would double what a call keeps.
 */
export class Budget {
  /** Also called when the call ends early, once set: cheaper than another listener. */
  onStop: (() => void) | undefined;

  readonly #platform: Platform;
  readonly #deadline: number;
  readonly #forgetTimer: () => void;
  readonly #controller = new AbortController();
  #forgetCaller: (() => void) | undefined;
  #forgetSleep: (() => void) | undefined;
  #ended: Stop | undefined;
  #reject: ((why: Stop) => void) | undefined;

  constructor(
    platform: Platform,
    timeout: number,
    caller?: AbortSignal | null,
  ) {
    this.#platform = platform;
    this.#deadline = platform.monotonic() + timeout;
    this.#forgetTimer = this.#schedule(timeout, () =>
      this.#stop({ stop: "timeout" }),
    );
    if (!caller) return;
    const abort = (): void =>
      this.#stop({ stop: "aborted", reason: caller.reason });
    this.#forgetCaller = onAbort(caller, abort);
    if (caller.aborted) abort();
  }

  /** Aborts when the budget is spent or the caller's signal fires. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the call has ended early. */
  get stopped(): boolean {
    return this.#ended !== undefined;
  }

  /** The result of `work`, unless the call has to end first: then a rejection with a `Stop`. */
  guard<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.#ended !== undefined) reject(this.#ended);
      // Once lost, the race's other end is nobody's any more.
      work.then(resolve, reject);
    });
  }

  /** Milliseconds left. */
  remaining(): number {
    return this.#deadline - this.#platform.monotonic();
  }

  /** Resolves after `delay` milliseconds; never, once the call has ended. */
  sleep(delay: number): Promise<void> {
    return new Promise((resolve) => {
      if (!this.stopped) this.#forgetSleep = this.#schedule(delay, resolve);
    });
  }

  /** Ends the call: no timer and no listener stays behind. */
  close(): void {
    this.#forgetTimer();
    this.#forgetSleep?.();
    this.#forgetCaller?.();
  }

  #stop(why: Stop): void {
    this.close();
    this.#ended = why;
    this.#reject?.(why);
    this.#controller.abort();
    this.onStop?.();
  }

  #schedule(delay: number, callback: () => void): () => void {
    return this.#platform.schedule(callback, Math.min(delay, LONGEST_TIMER));
  }
}

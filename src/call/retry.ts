import type { Call, Service } from "./call.ts";
import { mayRepeat } from "./outcome.ts";

/** A server that asks for a longer wait than this, in seconds, is not waited for. */
const LONGEST_WAIT = 60;
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/** As much of a call as tells whether, and when, its request is sent again. */
export interface Repeated extends Pick<
  Call,
  "method" | "attempts" | "latest" | "maxRetries"
> {
  readonly budget: Pick<Call["budget"], "remaining">;
  readonly service: Pick<Service, "random">;
}

/** Milliseconds to wait before the request is sent again; undefined where it must not be. */
export function retryDelay(call: Repeated): number | undefined {
  const { method, attempts, latest = {}, maxRetries, budget, service } = call;
  if (attempts > maxRetries || !mayRepeat(method, latest)) return undefined;
  const delay = waitAfter(latest.retryAfter, attempts, service.random);
  return delay < budget.remaining() ? delay : undefined;
}

/**
 * Milliseconds: what the server asked for, in seconds, or else a back-off, exponential and with full
 * jitter, so that clients that failed together don't come back together. Infinite where too much is
 * asked for.
 */
export function waitAfter(
  asked: number | undefined,
  attempts: number,
  random: () => number,
): number {
  if (asked !== undefined)
    return asked > LONGEST_WAIT ? Infinity : asked * 1000;
  return (
    random() * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1))
  );
}

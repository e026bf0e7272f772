import { mayRepeat, type Attempted } from "./outcome.ts";

/** A server that asks for a longer wait than this, in seconds, is not waited for. */
const LONGEST_WAIT = 60;
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/** Milliseconds to wait before the request is sent again; undefined where it must not be. */
export function retryDelay(
  attempted: Attempted,
  call: {
    readonly method: string;
    readonly attempts: number;
    readonly maxRetries: number;
    /** Milliseconds left of the call's budget. */
    readonly remaining: number;
    readonly random: () => number;
  },
): number | undefined {
  if (call.attempts > call.maxRetries || !mayRepeat(call.method, attempted))
    return undefined;
  const asked =
    attempted.is === "answered" ? attempted.answer.retryAfter : undefined;
  const delay = waitAfter(asked, call.attempts, call.random);
  return delay < call.remaining ? delay : undefined;
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

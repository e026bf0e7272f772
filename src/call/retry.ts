import { mayRepeat, type Attempted } from "./outcome.ts";

/** A server that asks for a longer wait than this, in seconds, is not waited for. */
export const LONGEST_WAIT = 60;
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
  if (asked !== undefined && asked > LONGEST_WAIT) return undefined;
  const delay =
    asked === undefined ? backoff(call.attempts, call.random()) : asked * 1000;
  return delay < call.remaining ? delay : undefined;
}

/** Exponential, with full jitter: clients that failed together don't come back together. */
export function backoff(attempts: number, random: number): number {
  return (
    random * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1))
  );
}

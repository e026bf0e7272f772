import { outcomeOfAnswer, type Answer } from "./answer.ts";
import { isIdempotent } from "./progress.ts";

/** A server that asks for a longer wait than this, in seconds, is not waited for. */
const LONGEST_WAIT = 60;
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/** How one attempt ended, as far as repeating it depends on that. */
export type AttemptEnd =
  { readonly answer: Answer } | { readonly notSent: boolean };

/**
 * Milliseconds to wait before the request is sent again; undefined where it must not be.
 *
 * A request is repeated where it surely was not applied: it never left, or the server put it off
 * (429; 503 with `Retry-After`). Idempotent methods are also repeated where that isn't known.
 */
export function retryDelay(
  end: AttemptEnd,
  call: {
    readonly method: string;
    readonly attempts: number;
    readonly maxRetries: number;
    /** Milliseconds left of the call's budget. */
    readonly remaining: number;
    readonly random: () => number;
  },
): number | undefined {
  if (call.attempts > call.maxRetries || !mayRepeat(end, call.method))
    return undefined;
  const asked = "answer" in end ? end.answer.retryAfter : undefined;
  if (asked !== undefined && asked > LONGEST_WAIT) return undefined;
  const delay =
    asked === undefined ? backoff(call.attempts, call.random()) : asked * 1000;
  return delay < call.remaining ? delay : undefined;
}

function mayRepeat(end: AttemptEnd, method: string): boolean {
  if ("notSent" in end) return end.notSent || isIdempotent(method);
  const { status, retryAfter } = end.answer;
  if (status === 429 || (status === 503 && retryAfter !== undefined))
    return true;
  return isIdempotent(method) && outcomeOfAnswer(end.answer) === "unknown";
}

/** Exponential, with full jitter: clients that failed together don't come back together. */
function backoff(attempts: number, random: number): number {
  return (
    random * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1))
  );
}

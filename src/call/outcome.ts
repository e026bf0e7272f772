import type { AnswerHead } from "./answer.ts";
import type { Failure } from "./fetch-failure.ts";
import type { Outcome } from "../errors/gcore-error.ts";
import type { Phase } from "../errors/timeout-error.ts";

/** How far one call has come: the facts from which its outcome follows. Written by the transport. */
export interface Progress {
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** What a successful call of this operation leaves behind: a noun for the messages. */
  readonly creates: string | undefined;
  /** Whether the platform may send one request twice by itself. */
  readonly resends: boolean;
  attempts: number;
  /** An earlier attempt may have been applied, whatever became of the later ones. */
  ambiguous: boolean;
  /** The latest attempt; undefined before the first and while the next one is waited for. */
  latest: Attempted | undefined;
}

/** What is known of one attempt. */
export type Attempted =
  | { readonly is: "under-way" }
  | { readonly is: "failed"; readonly failure: Failure }
  | { readonly is: "answered"; readonly answer: AnswerHead };

/** Methods that change nothing (RFC 9110 section 9.2.1): no outcome of theirs is unsafe to repeat. */
const SAFE = /^(?:GET|HEAD|OPTIONS|TRACE)$/;
/** Methods that may be repeated although they may have been applied (RFC 9110 section 9.2.2). */
const IDEMPOTENT = /^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/;

/** What the call has left behind if it ended now. */
export function outcomeOf(progress: Progress): Outcome {
  if (SAFE.test(progress.method)) return "not-applied";
  const left = leftBehind(progress, progress.latest);
  return left === "not-applied" && progress.ambiguous ? "unknown" : left;
}

/** What one attempt has left behind, the others aside. */
export function leftBehind(
  { method, resends }: Pick<Progress, "method" | "resends">,
  attempted: Attempted | undefined,
): Outcome {
  if (attempted === undefined) return "not-applied";
  if (attempted.is === "under-way") return "unknown";
  if (attempted.is === "failed")
    return attempted.failure.unsent ? "not-applied" : "unknown";
  const { status } = attempted.answer;
  if (isSuccess(status)) return "applied";
  if (isPutOff(attempted.answer)) return "not-applied";
  // The name may be taken by the same request, sent before by the platform.
  if (status === 409 && method === "POST" && resends) return "unknown";
  return status === 408 || status >= 500 || (status > 0 && status < 200)
    ? "unknown"
    : "not-applied";
}

/** Whether sending the request once more can neither do harm nor be known to be in vain. */
export function mayRepeat(method: string, attempted: Attempted): boolean {
  if (attempted.is === "answered" && isPutOff(attempted.answer)) return true;
  if (attempted.is === "failed" && attempted.failure.unsent)
    return attempted.failure.passes;
  return (
    isIdempotent(method) &&
    leftBehind({ method, resends: false }, attempted) === "unknown"
  );
}

/** Whether the caller may do better with the same call later. */
export function isRetryable(progress: Progress): boolean {
  const { method, latest } = progress;
  return (
    outcomeOf(progress) === "not-applied" &&
    (latest === undefined || mayRepeat(method, latest))
  );
}

export function isIdempotent(method: string): boolean {
  return IDEMPOTENT.test(method);
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The server asks to be asked again (RFC 6585 section 4; RFC 9110 section 15.6.4). */
function isPutOff({ status, retryAfter }: AnswerHead): boolean {
  return status === 429 || (status === 503 && retryAfter !== undefined);
}

export function answerOf({ latest }: Progress): AnswerHead | undefined {
  return latest?.is === "answered" ? latest.answer : undefined;
}

export function phaseOf({ latest }: Progress): Phase {
  if (latest?.is === "answered") return "body";
  return latest === undefined ||
    (latest.is === "failed" && latest.failure.unsent)
    ? "connect"
    : "response";
}

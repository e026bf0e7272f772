import { isSuccess, type AnswerHead } from "./answer.ts";
import type { Failure } from "./fetch-failure.ts";
import type { GeneratedOperation, Method } from "./operation.ts";
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

/** Of a call of a method that is about to begin. */
export function newProgress(
  { resends }: Pick<Progress, "resends">,
  {
    operation,
    creates,
  }: Pick<Method, "creates"> & {
    readonly operation: Pick<GeneratedOperation, "method" | "path">;
  },
): Progress {
  const { method, path } = operation;
  return {
    method,
    path,
    creates,
    resends,
    attempts: 0,
    ambiguous: false,
    latest: undefined,
  };
}

/** What is known of one attempt: its answer, or why there is none; nothing while it is under way. */
export type Attempted = Partial<AnswerHead & Failure>;

/** Methods that change nothing (RFC 9110 section 9.2.1): no outcome of theirs is unsafe to repeat. */
const SAFE = /^(?:GET|HEAD|OPTIONS|TRACE)$/;
/** The other methods that may be repeated although they may have been applied (section 9.2.2). */
const IDEMPOTENT = /^(?:PUT|DELETE)$/;

/** What the call has left behind if it ended now. */
export function outcomeOf(progress: Progress): Outcome {
  const { method, ambiguous, latest } = progress;
  if (SAFE.test(method)) return "not-applied";
  const left = leftBehind(progress, latest);
  return left === "not-applied" && ambiguous ? "unknown" : left;
}

/** What one attempt has left behind, the others aside. */
export function leftBehind(
  { method, resends }: Pick<Progress, "method" | "resends">,
  attempted: Attempted | undefined,
): Outcome {
  if (attempted === undefined || attempted.unsent) return "not-applied";
  const { status } = attempted;
  if (status === undefined) return "unknown";
  if (isSuccess(status)) return "applied";
  if (isPutOff(attempted)) return "not-applied";
  // The name may be taken by the same request, sent before by the platform.
  return (status === 409 && method === "POST" && resends) ||
    status === 408 ||
    status >= 500 ||
    (status > 0 && status < 200)
    ? "unknown"
    : "not-applied";
}

/** Whether sending the request once more can neither do harm nor be known to be in vain. */
export function mayRepeat(method: string, attempted: Attempted): boolean {
  return (
    isPutOff(attempted) ||
    (attempted.unsent
      ? attempted.passes === true
      : leftBehind({ method, resends: false }, attempted) === "unknown" &&
        (SAFE.test(method) || IDEMPOTENT.test(method)))
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

/** The server asks to be asked again (RFC 6585 section 4; RFC 9110 section 15.6.4). */
function isPutOff({ status, retryAfter }: Attempted): boolean {
  return status === 429 || (status === 503 && retryAfter !== undefined);
}

export function phaseOf({ latest }: Progress): Phase {
  if (latest === undefined || latest.unsent) return "connect";
  return latest.status === undefined ? "response" : "body";
}

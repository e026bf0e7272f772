import type { Stop } from "./budget.ts";
import { readErrorBody } from "./error-body.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { isGcoreError } from "../errors/any-gcore-error.ts";
import type { CallFacts, GcoreError } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import {
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "../errors/unexpected-response-error.ts";
import * as messages from "../errors/messages.ts";
import { isSuccess } from "./answer.ts";
import { outcomeOf, type Progress } from "./progress.ts";
import type { Secret } from "../secret.ts";

/**
 * The error for whatever ended a call early. Errors that aren't ours (a middleware's, a parser's, a
 * stream's) are replaced, not chained: their texts quote what they were given.
 */
export function failureOf(
  progress: Progress,
  thrown: unknown,
  salvage: () => Secret | undefined,
): GcoreError {
  if (progress.answer !== undefined && isSuccess(progress.answer.status))
    return thrown instanceof UnexpectedResponseError
      ? thrown
      : unreadable(progress, thrown, salvage());
  if (isStop(thrown) && thrown.stop === "aborted")
    return abortedError(progress, thrown.reason);
  if (isGcoreError(thrown)) return thrown;
  // A status is worth more than the rest of its explanation.
  if (progress.answer !== undefined) return apiError(progress, undefined, []);
  if (isStop(thrown)) return timeoutError(progress);
  if (progress.attempts > 0) return connectionError(progress, undefined);
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new InvalidOptionsError(
    "http",
    messages.middlewareFailed(situationOf(progress), name),
    factsOf(progress),
  );
}

export function connectionError(
  progress: Progress,
  code: string | undefined,
): ConnectionError {
  return new ConnectionError(
    code,
    outcomeOf(progress),
    messages.disconnected(situationOf(progress), code),
    factsOf(progress),
  );
}

/** `hidden` lists texts that must not be repeated even where the server does. */
export function apiError(
  progress: Progress,
  body: unknown,
  hidden: readonly string[],
): ApiError {
  const said = readErrorBody(body, hidden);
  const { status = 0, retryAfter } = progress.answer ?? {};
  return new ApiError(
    { status, code: said.code, issues: said.issues, retryAfter },
    outcomeOf(progress),
    messages.answered(situationOf(progress), said.message),
    {
      ...factsOf(progress),
      requestId: said.requestId ?? factsOf(progress).requestId,
    },
  );
}

export function unexpectedResponse(
  progress: Progress,
  reason: UnexpectedResponseReason,
  secret?: Secret,
  cause?: GcoreError,
): UnexpectedResponseError {
  return new UnexpectedResponseError(
    { reason, status: progress.answer?.status ?? 0, secret, cause },
    outcomeOf(progress),
    messages.damaged(situationOf(progress), reason, secret !== undefined),
    factsOf(progress),
  );
}

export function factsOf(progress: Progress): CallFacts {
  const { method, path, attempts, answer } = progress;
  return { method, path, attempts, requestId: answer?.requestId };
}

function situationOf(progress: Progress): messages.Situation {
  const { method, path, creates, phase, answer } = progress;
  return {
    method,
    path,
    creates,
    phase,
    outcome: outcomeOf(progress),
    status: answer?.status,
    redirectOrigin: answer?.redirectOrigin,
  };
}

function unreadable(
  progress: Progress,
  thrown: unknown,
  secret: Secret | undefined,
): UnexpectedResponseError {
  if (thrown instanceof ConnectionError)
    return unexpectedResponse(progress, "cut", secret, thrown);
  if (thrown instanceof SyntaxError)
    return unexpectedResponse(progress, "not-json", secret);
  if (!isStop(thrown))
    return unexpectedResponse(progress, "unreadable", secret);
  return thrown.stop === "timeout"
    ? unexpectedResponse(progress, "stalled", secret, timeoutError(progress))
    : unexpectedResponse(
        progress,
        "aborted",
        secret,
        abortedError(progress, thrown.reason),
      );
}

function timeoutError(progress: Progress): TimeoutError {
  return new TimeoutError(
    progress.phase,
    outcomeOf(progress),
    messages.timedOut(situationOf(progress)),
    factsOf(progress),
  );
}

function abortedError(progress: Progress, reason: unknown): AbortedError {
  return new AbortedError(
    reason,
    outcomeOf(progress),
    messages.aborted(situationOf(progress)),
    factsOf(progress),
  );
}

function isStop(value: unknown): value is Stop {
  return typeof value === "object" && value !== null && "stop" in value;
}

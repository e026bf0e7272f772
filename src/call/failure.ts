import { isStop, type Stop } from "./budget.ts";
import type { Call } from "./call.ts";
import { readErrorBody } from "./error-body.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { isGcoreError } from "../errors/any-gcore-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import type { GcoreError } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import * as messages from "../errors/messages.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import {
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "../errors/unexpected-response-error.ts";
import type { Failure } from "./fetch-failure.ts";
import {
  answerOf,
  isRetryable,
  isSuccess,
  outcomeOf,
  phaseOf,
  type Progress,
} from "./outcome.ts";
import { salvageSecret } from "./salvage.ts";
import type { Secret } from "../secret.ts";

/**
 * The error for whatever ended a call early. Errors that aren't ours (a middleware's, a parser's, a
 * stream's) are replaced, not chained: their texts quote what they were given.
 */
export function failureOf(
  { progress, received }: Call,
  thrown: unknown,
): GcoreError {
  const answer = answerOf(progress);
  if (answer !== undefined && isSuccess(answer.status))
    return thrown instanceof UnexpectedResponseError
      ? thrown
      : unreadable(progress, thrown, salvageSecret(received));
  if (isGcoreError(thrown)) return thrown;
  const stop = isStop(thrown) ? thrown : undefined;
  // A status is worth more than the rest of its explanation.
  if (answer !== undefined && stop?.stop !== "aborted")
    return apiError(progress, undefined, []);
  if (stop !== undefined) return stopError(progress, stop);
  if (progress.attempts > 0) return connectionError(progress);
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new InvalidOptionsError(
    "http",
    messages.middlewareFailed(name),
    progress,
  );
}

/** `failure` is told where it isn't the latest attempt's: where a body broke off. */
export function connectionError(
  progress: Progress,
  failure?: Pick<Failure, "code" | "errorName">,
): ConnectionError {
  const { latest } = progress;
  const attempted = latest?.is === "failed" ? latest.failure : undefined;
  const { code, errorName } = failure ?? attempted ?? ({} as Partial<Failure>);
  const situation = situationOf(progress);
  const reason = attempted?.reason ?? "lost";
  return new ConnectionError(
    messages.disconnected(situation, reason, code ?? errorName),
    situation,
    { code, errorName },
  );
}

/** `hidden` lists texts that must not be repeated even where the server does. */
export function apiError(
  progress: Progress,
  body: unknown,
  hidden: readonly string[],
): ApiError {
  const said = readErrorBody(body, hidden);
  const situation = situationOf(progress);
  const { status = 0, requestId } = situation;
  const { retryAfter } = answerOf(progress) ?? {};
  return new ApiError(
    messages.answered(situation, said.message),
    { ...situation, requestId: said.requestId ?? requestId },
    { status, code: said.code, issues: said.issues, retryAfter },
  );
}

export function unexpectedResponse(
  progress: Progress,
  reason: UnexpectedResponseReason,
  secret?: Secret,
  cause?: GcoreError,
): UnexpectedResponseError {
  const situation = situationOf(progress);
  const { status = 0 } = situation;
  return new UnexpectedResponseError(
    messages.damaged(situation, reason, secret !== undefined),
    situation,
    { reason, status, secret, ...(cause && { cause }) },
  );
}

/** All that an error and its message are made of. */
function situationOf(progress: Progress): messages.Situation {
  const { method, path, attempts, creates } = progress;
  const { status, redirectOrigin, requestId } = answerOf(progress) ?? {};
  return {
    ...{ method, path, attempts, creates, status, redirectOrigin, requestId },
    phase: phaseOf(progress),
    outcome: outcomeOf(progress),
    retryable: isRetryable(progress),
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
  return unexpectedResponse(
    progress,
    thrown.stop === "timeout" ? "stalled" : "aborted",
    secret,
    stopError(progress, thrown),
  );
}

/** The error for a call that has to end early. */
export function stopError(
  progress: Progress,
  stop: Stop,
): TimeoutError | AbortedError {
  const situation = situationOf(progress);
  const message = messages.stopped(situation, stop.stop);
  return stop.stop === "timeout"
    ? new TimeoutError(message, situation, situation.phase)
    : new AbortedError(
        message,
        { ...situation, retryable: false },
        stop.reason,
      );
}

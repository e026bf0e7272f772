import { AbortedError } from "../errors/aborted-error.ts";
import { isGcoreError } from "../errors/any-gcore-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import type { Ended, GcoreError } from "../errors/gcore-error.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import * as messages from "../errors/messages.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import {
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "../errors/unexpected-response-error.ts";
import type { Secret } from "../secret.ts";
import { isSuccess } from "./answer.ts";
import { isStop, type Stop } from "./budget.ts";
import type { Call } from "./call.ts";
import { readErrorBody } from "./error-body.ts";
import { isRetryable, outcomeOf, phaseOf, type Progress } from "./outcome.ts";
import { salvageSecret } from "./salvage.ts";

/**
 * The error for whatever ended a call early. Errors that aren't ours (a middleware's, a parser's, a
 * stream's) are replaced, not chained: their texts quote what they were given.
 */
export function failureOf(call: Call, thrown: unknown): GcoreError {
  const status = call.latest?.status;
  if (status !== undefined && isSuccess(status))
    return thrown instanceof UnexpectedResponseError
      ? thrown
      : unreadable(call, thrown);
  if (isGcoreError(thrown)) return thrown;
  const stop = isStop(thrown) ? thrown : undefined;
  // A status is worth more than the rest of its explanation.
  if (status !== undefined && stop?.stop !== "aborted") return apiError(call);
  if (stop !== undefined) return stopError(call, stop);
  if (call.attempts > 0) return connectionError(call);
  return new InvalidOptionsError(
    "http",
    `a middleware threw ${messages.nameOf(thrown)} before the request`,
    call,
  );
}

export function connectionError(progress: Progress): ConnectionError {
  const situation = situationOf(progress);
  const { code, errorName } = situation;
  const message = messages.disconnected(situation);
  return new ConnectionError(message, situation, { code, errorName });
}

export function apiError(call: Call, body?: unknown): ApiError {
  const situation = situationOf(call);
  const { status = 0, retryAfter, requestId } = situation;
  const said = readErrorBody(body, call.hidden);
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
    { reason, status, secret, cause },
  );
}

/** The error for a call that has to end early. */
export function stopError(
  progress: Progress,
  { stop, reason }: Stop,
): TimeoutError | AbortedError {
  const situation = situationOf(progress);
  const message = messages.stopped(situation, stop);
  return stop === "timeout"
    ? new TimeoutError(message, situation, situation.phase)
    : new AbortedError(message, { ...situation, retryable: false }, reason);
}

/** All that an error and its message are made of. */
function situationOf(
  progress: Progress,
): Progress["latest"] & messages.Situation & Ended {
  return {
    ...progress,
    ...progress.latest,
    phase: phaseOf(progress),
    outcome: outcomeOf(progress),
    retryable: isRetryable(progress),
  };
}

function unreadable(call: Call, thrown: unknown): UnexpectedResponseError {
  const secret = salvageSecret(call.received);
  if (isStop(thrown))
    return unexpectedResponse(
      call,
      thrown.stop === "timeout" ? "stalled" : "aborted",
      secret,
      stopError(call, thrown),
    );
  return thrown instanceof ConnectionError
    ? unexpectedResponse(call, "cut", secret, thrown)
    : unexpectedResponse(
        call,
        thrown instanceof SyntaxError ? "not-json" : "unreadable",
        secret,
      );
}

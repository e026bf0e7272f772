import { authorization } from "../options/api-key.ts";
import {
  isSuccess,
  outcomeOfAnswer,
  readAnswer,
  type Answer,
} from "./answer.ts";
import { bytesOf, discard, nothingReceived, receive } from "./body.ts";
import type { Call } from "./call.ts";
import { ERROR_BODY_LIMIT } from "./error-body.ts";
import { connectionError, factsOf, unexpectedResponse } from "./failure.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { authHeader } from "../generated/operations.ts";
import { readFetchFailure, type FetchFailure } from "./not-sent.ts";
import type { Platform } from "../platform.ts";
import type { Progress } from "./progress.ts";
import { retryDelay, type AttemptEnd } from "./retry.ts";
import { salvageSecret } from "./salvage.ts";
import type { Settings } from "../options/settings.ts";

/**
 * The `fetch` that openapi-fetch is given for one call: authenticates, repeats what may be
 * repeated, and writes down how far it came. It stands beneath the middlewares, so that they run
 * once a call and never see the API key.
 */
export function callFetch(
  call: Call,
  settings: Settings,
  platform: Platform,
): (request: Request) => Promise<Response> {
  const { progress, budget } = call;
  const { fetch } = settings;

  return async (request) => {
    checkTarget(request, settings, progress);
    const token = await settings.token(factsOf(progress));
    call.hidden.push(token);
    const headers = new Headers(request.headers);
    headers.set(authHeader, authorization(token));
    // Read once, so that every attempt can send it.
    const body = await request.arrayBuffer();

    for (;;) {
      const result = await attempt(
        new Request(request, {
          headers,
          redirect: "manual",
          signal: budget.signal,
          ...(request.bodyUsed && { body }),
        }),
      );
      const delay = retryDelay(result.end, {
        method: progress.method,
        attempts: progress.attempts,
        maxRetries: call.maxRetries,
        remaining: budget.remaining(),
        random: platform.random,
      });
      if (delay === undefined) return finish(result);
      if ("response" in result) discard(result.response);
      progress.ambiguous ||= !isHarmless(result.end);
      progress.phase = "connect";
      await budget.sleep(delay);
    }
  };

  async function attempt(request: Request): Promise<AttemptResult> {
    if (budget.signal.aborted) return new Promise(() => undefined);
    progress.attempts++;
    progress.phase = "response";
    try {
      const response = await fetch(request);
      if (budget.signal.aborted) discard(response); // came too late: the call has ended
      return {
        end: { answer: readAnswer(response, platform, call.hidden) },
        response,
      };
    } catch (thrown) {
      const failure = readFetchFailure(thrown);
      return { end: failure, failure };
    }
  }

  async function finish(result: AttemptResult): Promise<Response> {
    if ("failure" in result) {
      if (result.failure.notSent) progress.phase = "connect";
      throw connectionError(progress, result.failure.code);
    }
    progress.answer = result.end.answer;
    progress.phase = "body";
    return readWhole(result.response, call);
  }
}

/** A call or a middleware of `http` may have turned the request to a host that the key isn't for. */
function checkTarget(
  request: Request,
  { baseUrl }: Settings,
  progress: Progress,
): void {
  const { origin } = new URL(baseUrl);
  if (new URL(request.url).origin !== origin)
    throw new InvalidOptionsError(
      "baseUrl",
      `baseUrl: the API key is sent to ${origin} alone; make another client for another origin`,
      factsOf(progress),
    );
}

type AttemptResult =
  | { readonly end: { readonly answer: Answer }; readonly response: Response }
  | { readonly end: AttemptEnd; readonly failure: FetchFailure };

function isHarmless(end: AttemptEnd): boolean {
  return "answer" in end
    ? outcomeOfAnswer(end.answer) === "not-applied"
    : end.notSent;
}

/**
 * Reads the body here, not in openapi-fetch, which takes any size and lets go of what came before a
 * break. Successful bodies are kept for salvage; of error bodies only the beginning is read.
 */
async function readWhole(response: Response, call: Call): Promise<Response> {
  const success = isSuccess(response.status);
  if (!response.body || (success && call.bodyLimit === "stream"))
    return response;
  const received = success ? call.received : nothingReceived();
  const limit = success ? Number(call.bodyLimit) : ERROR_BODY_LIMIT;
  try {
    await receive(response, received, limit, call.budget.signal);
  } catch (thrown) {
    // The status of an error is in; what broke off is only its explanation.
    if (success)
      throw connectionError(call.progress, readFetchFailure(thrown).code);
  }
  if (success && received.truncated)
    throw unexpectedResponse(
      call.progress,
      "too-large",
      salvageSecret(received),
    );
  return withBody(response, bytesOf(received));
}

function withBody(response: Response, body: Uint8Array<ArrayBuffer>): Response {
  const { status, statusText, headers, ok } = response;
  const copy = new Response(body, { status: ok ? 200 : 500, headers });
  // The constructor refuses statuses outside 200–599, and bodies for some within.
  return Object.defineProperties(copy, {
    status: { value: status },
    statusText: { value: statusText },
  });
}

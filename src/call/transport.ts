import { attempt } from "./attempt.ts";
import { discard, nothingReceived, receive } from "./body.ts";
import type { Call } from "./call.ts";
import { ERROR_BODY_LIMIT } from "./error-body.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { connectionError, unexpectedResponse } from "./failure.ts";
import type { FetchInit, FetchResponse } from "../fetch.ts";
import { readFetchFailure } from "./fetch-failure.ts";
import { authHeader } from "../generated/operations.ts";
import {
  plainRequest,
  type LightRequest,
  type PlainRequest,
} from "./light-request.ts";
import { authorization } from "../options/api-key.ts";
import { isSuccess, leftBehind } from "./outcome.ts";
import { lightResponse, wholeResponse } from "./response.ts";
import { retryDelay } from "./retry.ts";
import { salvageSecret } from "./salvage.ts";

/**
 * The `fetch` beneath openapi-fetch: authenticates a request, repeats what may be repeated, and
 * writes down how far it came. Middlewares run above it, once a call, and never see the API key.
 */
export async function transport(
  call: Call,
  given: LightRequest | Request,
  observed: boolean,
): Promise<Response> {
  const { progress, budget, service } = call;
  const request = await plainRequest(given);
  checkTarget(request, call);
  const token = await service.settings.token(progress);
  call.hidden.push(token);

  for (;;) {
    const { attempted, response } = await attempt(
      call,
      request.url,
      fetchInit(request, token, call),
    );
    const delay = retryDelay(attempted, {
      method: progress.method,
      attempts: progress.attempts,
      maxRetries: call.options.maxRetries,
      remaining: budget.remaining(),
      random: service.platform.random,
    });
    if (delay === undefined) {
      if (response !== undefined) return readWhole(response, call, observed);
      call.endAttempt?.({});
      throw connectionError(progress);
    }
    call.endAttempt?.({ retryIn: delay });
    if (response !== undefined) discard(response);
    progress.ambiguous ||= leftBehind(progress, attempted) !== "not-applied";
    progress.latest = undefined;
    await budget.sleep(delay);
  }
}

/** A call or a middleware of `http` may have turned the request to a host that the key isn't for. */
function checkTarget({ url }: PlainRequest, { service, progress }: Call): void {
  const { origin } = service;
  if (!url.startsWith(`${origin}/`))
    throw new InvalidOptionsError(
      "baseUrl",
      `the API key is sent to ${origin} alone; make another client for another origin`,
      progress,
    );
}

/** Made anew for every attempt: what a transport does to it is not sent again. */
function fetchInit(
  { method, headers, body }: PlainRequest,
  token: string,
  { budget, service }: Call,
): FetchInit {
  const { platform } = service;
  // On a connection that was open already, the platform would send it again by itself.
  const alone = platform.closes;
  return {
    method,
    headers: {
      ...headers,
      [authHeader.toLowerCase()]: authorization(token),
      ...(alone && { connection: "close" }),
    },
    ...(body !== undefined && { body }),
    redirect: "manual",
    // Half of an in-memory call's cost: for those alone that look at it.
    get signal() {
      return budget.signal;
    },
    ...(platform.knowsCache() && { cache: "no-store" }),
    ...(alone && platform.newConnection()),
  };
}

/**
 * Reads the body here, not in openapi-fetch, which takes any size and lets go of what came before a
 * break. Successful bodies are kept for salvage; of error bodies only the beginning is read.
 */
async function readWhole(
  response: FetchResponse,
  call: Call,
  observed: boolean,
): Promise<Response> {
  const { progress, reading, budget } = call;
  const success = isSuccess(response.status);
  if (success && reading.limit === "stream") {
    call.endAttempt?.({});
    return response as Response;
  }
  const received = success ? call.received : nothingReceived();
  const limit = success ? Number(reading.limit) : ERROR_BODY_LIMIT;
  try {
    await receive(response, received, limit, budget);
  } catch (thrown) {
    const { code, errorName } = readFetchFailure(thrown);
    call.endAttempt?.({ code, errorName });
    // The status of an error is in; what broke off is only its explanation.
    if (success) throw connectionError(progress, { code, errorName });
  }
  if (budget.stopped) return new Promise(() => undefined);
  call.endAttempt?.({});
  if (success && received.truncated)
    throw unexpectedResponse(progress, "too-large", salvageSecret(received));
  return observed || !reading.plain
    ? wholeResponse(response, received)
    : lightResponse(response, received);
}

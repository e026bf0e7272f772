import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import type { FetchInit, FetchResponse } from "../fetch.ts";
import { authHeader } from "../generated/operations.ts";
import { authorization } from "../options/api-key.ts";
import { isSuccess } from "./answer.ts";
import { attempt, endAttempt, never } from "./attempt.ts";
import {
  discard,
  nothingReceived,
  receive,
  type ReceivedBody,
} from "./body.ts";
import type { Call } from "./call.ts";
import { ERROR_BODY_LIMIT } from "./error-body.ts";
import { connectionError, unexpectedResponse } from "./failure.ts";
import { readFetchFailure } from "./fetch-failure.ts";
import { leftBehind } from "./outcome.ts";
import type { PlainRequest } from "./plain-request.ts";
import { retryDelay } from "./retry.ts";
import { salvageSecret } from "./salvage.ts";

/** A response, and what came of its body: undefined where that is left to the caller. */
export interface ReceivedResponse {
  readonly response: FetchResponse;
  readonly received: ReceivedBody | undefined;
}

/**
 * Authenticates a request, repeats what may be repeated, and writes down how far it came.
 * Middlewares run above it, once a call, and never see the API key.
 */
export async function transport(
  call: Call,
  request: PlainRequest,
): Promise<ReceivedResponse> {
  checkTarget(request, call);
  const token = await call.service.apiKey(call);
  call.hidden.push(token);
  for (;;) {
    const init = fetchInit(request, token, call);
    const response = await attempt(call, request.url, init);
    const retryIn = retryDelay(call);
    if (retryIn === undefined) {
      if (response !== undefined) return await readWhole(response, call);
      endAttempt(call);
      throw connectionError(call);
    }
    endAttempt(call, { retryIn });
    if (response !== undefined) discard(response);
    call.ambiguous ||= leftBehind(call, call.latest) !== "not-applied";
    call.latest = undefined;
    await call.budget.sleep(retryIn);
  }
}

/** A call or a middleware of `http` may have turned the request to a host that the key isn't for. */
function checkTarget({ url }: PlainRequest, call: Call): void {
  const { origin } = call.service;
  if (!url.startsWith(`${origin}/`))
    throw new InvalidOptionsError(
      "baseUrl",
      `the API key is for ${origin} alone: make another client`,
      call,
    );
}

const AUTH_FIELD = authHeader.toLowerCase();

/** Made anew for every attempt: what a transport does to it is not sent again. */
function fetchInit(
  { method, headers, body }: PlainRequest,
  token: string,
  { budget, service }: Call,
): FetchInit {
  const init: FetchInit = {
    method,
    headers: { ...headers, [AUTH_FIELD]: authorization(token) },
    redirect: "manual",
    signal: budget.signal,
  };
  if (body !== undefined) init.body = body;
  if (service.knowsCache()) init.cache = "no-store";
  if (service.closes) {
    // On a connection that was open already, the platform would send it again by itself.
    init.headers["connection"] = "close";
    Object.assign(init, service.newConnection());
  }
  return init;
}

/**
 * Reads the body here, not in openapi-fetch, which takes any size and lets go of what came before a
 * break. Successful bodies are kept for salvage; of error bodies only the beginning is read.
 */
async function readWhole(
  response: FetchResponse,
  call: Call,
): Promise<ReceivedResponse> {
  const success = isSuccess(response.status);
  const limit = success ? call.limit : ERROR_BODY_LIMIT;
  if (limit === undefined) {
    endAttempt(call);
    return { response, received: undefined };
  }
  const received = success ? call.received : nothingReceived();
  let broken = false;
  try {
    await receive(response, received, limit, call.budget);
  } catch (thrown) {
    const { code, errorName } = readFetchFailure(thrown);
    call.latest = { ...call.latest, code, errorName };
    broken = true;
  }
  if (call.budget.stopped) return never();
  endAttempt(call);
  // The status of an error is in; what broke off is only its explanation.
  if (success && broken) throw connectionError(call);
  if (success && received.truncated)
    throw unexpectedResponse(call, "too-large", salvageSecret(received));
  return { response, received };
}

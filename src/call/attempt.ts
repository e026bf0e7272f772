import { isResponse, readAnswer } from "./answer.ts";
import { discard } from "./body.ts";
import type { Call, Told } from "./call.ts";
import {
  NO_RESPONSE,
  readFetchFailure,
  unbuildable,
  type Failure,
} from "./fetch-failure.ts";
import type { FetchInit, FetchResponse } from "../fetch.ts";
import type { Attempt } from "../options/options.ts";
import type { Attempted } from "./outcome.ts";
import { tell } from "../tell.ts";

/** How one attempt ended, and its response where there is one. */
export interface AttemptResult {
  readonly attempted: Exclude<Attempted, { is: "under-way" }>;
  readonly response?: FetchResponse;
}

/** Hands a request to `fetch`, once; comes to no end where the call has ended before. */
export async function attempt(
  call: Call,
  url: string,
  init: FetchInit,
): Promise<AttemptResult> {
  const { progress, budget } = call;
  if (budget.stopped) return never();
  progress.attempts++;
  progress.latest = { is: "under-way" };
  if (call.listeners.length > 0) begin(call);
  const result = await send(call, url, init);
  if (budget.stopped) {
    if (result.response !== undefined) discard(result.response); // came too late
    return never();
  }
  progress.latest = result.attempted;
  return result;
}

async function send(
  { service, hidden }: Call,
  url: string,
  init: FetchInit,
): Promise<AttemptResult> {
  const { settings, platform } = service;
  const { fetch = platform.fetch } = settings;
  let response: unknown;
  try {
    response = await fetch(url, init);
  } catch (thrown) {
    const failure = readFetchFailure(thrown);
    // Another transport may take what the platform refuses.
    const refused =
      !failure.unsent &&
      settings.fetch === undefined &&
      platform.refuses(url, init);
    return failed(refused ? unbuildable(failure) : failure);
  }
  if (!isResponse(response)) return failed(NO_RESPONSE);
  const answer = readAnswer(response, platform, hidden);
  return { attempted: { is: "answered", answer }, response };
}

function failed(failure: Failure): AttemptResult {
  return { attempted: { is: "failed", failure } };
}

function begin(call: Call): void {
  const { progress, service, listeners } = call;
  const { method, path, attempts } = progress;
  const started = service.platform.monotonic();
  call.endAttempt = (more) => {
    call.endAttempt = undefined;
    const duration = service.platform.monotonic() - started;
    const told: Attempt = {
      ...{ method, path, attempt: attempts, duration },
      ...defined({ ...seen(progress.latest), ...more }),
    };
    for (const listener of listeners) tell(listener, { ...told });
  };
}

function seen(latest: Attempted | undefined): Told {
  if (latest?.is === "failed") {
    const { code, errorName } = latest.failure;
    return { code, errorName };
  }
  if (latest?.is !== "answered") return {};
  const { status, requestId } = latest.answer;
  return { status, requestId };
}

function defined(members: object): object {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  );
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

import type { FetchInit, FetchResponse } from "../fetch.ts";
import type { Attempt } from "../options/options.ts";
import { definedOf } from "../members.ts";
import { tell } from "../tell.ts";
import { readAnswer } from "./answer.ts";
import { discard } from "./body.ts";
import type { Call } from "./call.ts";
import { readFetchFailure } from "./fetch-failure.ts";
import type { Attempted } from "./outcome.ts";

/** Hands a request to `fetch`, once, and writes down how it ended; never ends where the call has ended before. */
export async function attempt(
  call: Call,
  url: string,
  init: FetchInit,
): Promise<FetchResponse | undefined> {
  const { service, budget, hidden } = call;
  if (budget.stopped) return never();
  call.attempts++;
  call.latest = {};
  call.started = service.monotonic();
  let response: FetchResponse | undefined;
  let latest: Attempted;
  try {
    response = await service.fetch(url, init);
    latest = readAnswer(response, service, hidden) ?? { reason: "no-response" };
  } catch (thrown) {
    latest = readFetchFailure(thrown);
    if (!latest.unsent && service.refuses(url, init))
      latest = { ...latest, reason: "request", unsent: true };
  }
  if (latest.status === undefined) response = undefined;
  if (budget.stopped) {
    if (response) discard(response); // came too late
    return never();
  }
  call.latest = latest;
  return response;
}

/** Tells the listeners of the attempt that is under way how it ended, if one is. */
export function endAttempt(call: Call, more?: Partial<Attempt>): void {
  const { service, started, method, path, attempts, onAttempt, latest } = call;
  if (started === undefined) return;
  call.started = undefined;
  const duration = service.monotonic() - started;
  for (const listener of [service.onAttempt, onAttempt]) {
    if (listener === undefined) continue;
    const { status, requestId, code, errorName } = latest ?? {};
    const facts = { method, path, attempt: attempts, duration };
    void tell<Attempt>(
      listener,
      definedOf({ ...facts, status, requestId, code, errorName, ...more }),
    );
  }
}

/** What waits for it is let go together with it. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}

import { nothingReceived, type Received } from "./body.ts";
import { openBudget, type Budget } from "./budget.ts";
import { checkSignal, type CallOptions } from "../options/call-options.ts";
import { factsOf, failureOf } from "./failure.ts";
import type { Platform } from "../platform.ts";
import type { Progress } from "./progress.ts";
import { salvageSecret } from "./salvage.ts";
import type { Settings } from "../options/settings.ts";
import { callFetch } from "./transport.ts";

/** One call under way: what its steps share. */
export interface Call {
  readonly progress: Progress;
  readonly budget: Budget;
  readonly maxRetries: number;
  /** The most bytes of a successful body; `stream` leaves the body to the caller. */
  readonly bodyLimit: number | "stream";
  /** What came of a successful body, kept for salvage. */
  readonly received: Received;
  /** Texts that must not be repeated even where the server does: the API key. */
  readonly hidden: string[];
}

/** How a call is to be run. */
export interface CallInit
  extends Pick<CallOptions, "timeout" | "maxRetries">, Pick<Call, "bodyLimit"> {
  readonly signal?: AbortSignal | null | undefined;
}

/** The `fetch` that openapi-fetch is to use for one call. */
export type CallFetch = (request: Request) => Promise<Response>;

/**
 * Runs one call within its budget. Whatever goes wrong in `work`, and however it does, the result is
 * a rejection of the error family; when the budget ends, it is so at once, even if `work` hangs.
 */
export async function runCall<T>(
  progress: Progress,
  init: CallInit,
  settings: Settings,
  platform: Platform,
  work: (fetch: CallFetch, call: Call) => Promise<T>,
): Promise<T> {
  checkSignal(init.signal, factsOf(progress));
  const call: Call = {
    progress,
    budget: openBudget(platform, init.timeout, init.signal),
    maxRetries: init.maxRetries,
    bodyLimit: init.bodyLimit,
    received: nothingReceived(),
    hidden: [],
  };
  try {
    const fetch = callFetch(call, settings, platform);
    return await call.budget.guard(work(fetch, call));
  } catch (thrown) {
    throw failureOf(progress, thrown, () => salvageSecret(call.received));
  } finally {
    call.budget.close();
  }
}

import { nothingReceived } from "./body.ts";
import { isStop, openBudget } from "./budget.ts";
import type { Call, Reading, Service } from "./call.ts";
import { failureOf } from "./failure.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { RequestOptions } from "../options/options.ts";
import type { Progress } from "./outcome.ts";

export function newProgress(
  { platform }: Service,
  method: string,
  path: string,
  creates?: string,
): Progress {
  return {
    method,
    path,
    creates,
    resends: platform.resends,
    attempts: 0,
    ambiguous: false,
    latest: undefined,
  };
}

/**
 * Runs one call within its budget. Whatever goes wrong in `work`, and however it does, the result is
 * a rejection of the error family; when the budget ends, it is so at once, even if `work` hangs.
 */
export async function runCall<T>(
  service: Service,
  progress: Progress,
  options: CallOptions,
  { signal, onAttempt }: RequestOptions,
  reading: Reading,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  const { settings, platform } = service;
  const call: Call = {
    service,
    progress,
    options,
    budget: openBudget(platform, options.timeout, signal),
    reading,
    received: nothingReceived(),
    hidden: [],
    listeners: [settings.onAttempt, onAttempt].filter(
      (listener) => listener !== undefined,
    ),
    endAttempt: undefined,
  };
  try {
    return await call.budget.guard(work(call));
  } catch (thrown) {
    if (isStop(thrown))
      call.endAttempt?.({
        errorName: thrown.stop === "timeout" ? "TimeoutError" : "AbortError",
      });
    throw failureOf(call, thrown);
  } finally {
    call.budget.close();
  }
}

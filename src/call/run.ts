import type { CallSettings, Signalled } from "../options/call-settings.ts";
import { endAttempt } from "./attempt.ts";
import { nothingReceived } from "./body.ts";
import { Budget, isStop } from "./budget.ts";
import type { Call, Service } from "./call.ts";
import { failureOf } from "./failure.ts";
import type { Progress } from "./outcome.ts";

/** As platforms name what ends a request early. */
const ERROR_NAMES = { timeout: "TimeoutError", aborted: "AbortError" };

/**
 * Runs one call within its budget; `progress` becomes that call. Whatever goes wrong in `work`, and
 * however it does, the result is a rejection of the error family; when the budget ends, it is so at
 * once, even if `work` hangs.
 */
export async function runCall<T>(
  service: Service,
  progress: Progress,
  settings: CallSettings & Signalled,
  limit: number | undefined,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  const { timeout, signal, maxRetries, headers, onAttempt } = settings;
  const budget = new Budget(service, timeout, signal);
  const call: Call = Object.assign(progress, {
    maxRetries,
    headers,
    onAttempt,
    service,
    budget,
    limit,
    received: nothingReceived(),
    hidden: [],
    started: undefined,
  });
  try {
    return await budget.guard(work(call));
  } catch (thrown) {
    endAttempt(
      call,
      isStop(thrown) ? { errorName: ERROR_NAMES[thrown.stop] } : {},
    );
    throw failureOf(call, thrown);
  } finally {
    budget.close();
  }
}
